package org.anbiao.hazard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;

/** Recording a hazard, made for a phone. Every address begins with a form of its own. */
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

    private static final String IMPROVEMENT = "improvement";

    private final transient ObjectProvider<HazardForm> forms;
    private final transient ObjectProvider<ImprovementHazardForm> improvementForms;
    private final transient CurrentActor currentActor;

    HazardNewView(
            ObjectProvider<HazardForm> forms,
            ObjectProvider<ImprovementHazardForm> improvementForms,
            CurrentActor currentActor) {
        this.forms = forms;
        this.improvementForms = improvementForms;
        this.currentActor = currentActor;
        addClassNames("page", "phone-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean firm = currentActor.get().isEnterprise();
        Optional<UUID> item = parameter(event, IMPROVEMENT);
        if (firm && item.isPresent()) {
            ofImprovement(item.get());
            return;
        }
        HazardForm form = forms.getObject();
        removeAll();
        add(
                new PageHeader(Texts.get(firm ? "hazard.new.firm" : "hazard.new.office"))
                        .withSubtitle(Texts.get(firm ? "hazard.new.firm-hint" : "hazard.new.office-hint")),
                form);
        if (!firm) {
            parameter(event, "enterprise").ifPresent(form::choose);
        }
    }

    /** An item not met of the self-evaluation, with what it knows already. */
    private void ofImprovement(UUID itemId) {
        ImprovementHazardForm form = improvementForms.getObject();
        removeAll();
        add(new PageHeader(Texts.get("hazard.improvement.title")).withSubtitle(Texts.get("hazard.improvement.hint")));
        if (Notices.attempt(() -> form.show(itemId))) {
            add(form);
        } else {
            add(new EmptyState(Texts.get("hazard.improvement.none"), Texts.get("hazard.improvement.none-hint")));
        }
    }

    private static Optional<UUID> parameter(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name).flatMap(HazardWords::id);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("hazard.new.title");
    }
}
