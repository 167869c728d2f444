package org.anbiao.supervision.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.supervision.ExpertPoolService;
import org.anbiao.supervision.HelpVisitService;
import org.anbiao.tenancy.CurrentActor;

/** 登记帮扶 on the spot, with one hand on a phone; a new form for every visit of the page. */
@Route(SupervisionNavigation.NEW_VISIT)
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE", "UNIT_WORKER", "SECTION_WORKER"})
class HelpVisitFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient HelpVisitService visits;
    private final transient ExpertPoolService pool;
    private final transient InspectionService inspections;
    private final transient CurrentActor currentActor;
    private final transient Clock clock;

    HelpVisitFormView(
            HelpVisitService visits,
            ExpertPoolService pool,
            InspectionService inspections,
            CurrentActor currentActor,
            Clock clock) {
        this.visits = visits;
        this.pool = pool;
        this.inspections = inspections;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        HelpVisitForm form =
                new HelpVisitForm(visits, pool, inspections, currentActor.get().memberName(), LocalDate.now(clock));
        PageAddress.of(event).id("enterprise").ifPresent(id -> Notices.attempt(() -> form.about(id)));
        add(form);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("supervision.form.title");
    }
}
