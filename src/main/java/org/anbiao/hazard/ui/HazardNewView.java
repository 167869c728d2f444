package org.anbiao.hazard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;

/** Recording a hazard, made for a phone. Every address begins with an empty form. */
@Route(HazardNavigation.NEW)
@RolesAllowed({
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER",
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER"
})
class HazardNewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ObjectProvider<HazardForm> forms;
    private final transient CurrentActor currentActor;

    HazardNewView(ObjectProvider<HazardForm> forms, CurrentActor currentActor) {
        this.forms = forms;
        this.currentActor = currentActor;
        addClassNames("page", "phone-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean firm = currentActor.get().isEnterprise();
        HazardForm form = forms.getObject();
        removeAll();
        add(
                new PageHeader(Texts.get(firm ? "hazard.new.firm" : "hazard.new.office"))
                        .withSubtitle(Texts.get(firm ? "hazard.new.firm-hint" : "hazard.new.office-hint")),
                form);
        if (!firm) {
            event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("enterprise")
                    .flatMap(HazardWords::id)
                    .ifPresent(form::choose);
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.title("hazard.new.title");
    }
}
