package org.anbiao.hazard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.hazard.HazardService;
import org.anbiao.hazard.OfficialHazards;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.tenancy.CurrentActor;

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

    private final transient HazardService hazards;
    private final transient OfficialHazards official;
    private final transient EnterpriseDirectory directory;
    private final transient FileStore files;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;

    HazardNewView(
            HazardService hazards,
            OfficialHazards official,
            EnterpriseDirectory directory,
            FileStore files,
            CurrentActor currentActor,
            AuthenticationContext authentication,
            Clock clock) {
        this.hazards = hazards;
        this.official = official;
        this.directory = directory;
        this.files = files;
        this.currentActor = currentActor;
        this.authentication = authentication;
        this.clock = clock;
        addClassNames("page", "phone-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean firm = currentActor.get().isEnterprise();
        HazardForm form = new HazardForm(hazards, official, directory, files, currentActor, authentication, clock);
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
