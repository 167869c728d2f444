package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.enforcement.InspectionLists;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.enforcement.InspectionSubjects;
import org.anbiao.enforcement.ProposedGrounds;
import org.anbiao.registry.RiskControls;
import org.anbiao.tenancy.CurrentActor;

/** 登记检查 on the spot, with one hand on a phone; a new form for every visit of the page. */
@Route(EnforcementNavigation.NEW_INSPECTION)
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE", "UNIT_WORKER", "SECTION_WORKER", "GRID_WORKER"})
class InspectionFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient InspectionService inspections;
    private final transient InspectionLists lists;
    private final transient ProposedGrounds grounds;
    private final transient InspectionSubjects subjects;
    private final transient RiskControls controls;
    private final transient FileStore files;
    private final transient CurrentActor currentActor;
    private final transient Clock clock;

    InspectionFormView(
            InspectionService inspections,
            InspectionLists lists,
            ProposedGrounds grounds,
            InspectionSubjects subjects,
            RiskControls controls,
            FileStore files,
            CurrentActor currentActor,
            Clock clock) {
        this.inspections = inspections;
        this.lists = lists;
        this.grounds = grounds;
        this.subjects = subjects;
        this.controls = controls;
        this.files = files;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        InspectionForm form =
                new InspectionForm(inspections, lists, grounds, subjects, controls, files, currentActor, clock);
        PageAddress address = PageAddress.of(event);
        address.id("enterprise").ifPresent(id -> Notices.attempt(() -> form.about(id)));
        if (!address.text("full").isEmpty()) {
            form.full();
        }
        add(form);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("enforcement.form.title");
    }
}
