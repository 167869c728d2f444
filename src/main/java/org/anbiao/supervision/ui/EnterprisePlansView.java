package org.anbiao.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.NoticeBar;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.CheckedEnterprise;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.identity.Permission;
import org.anbiao.supervision.Codes;
import org.anbiao.supervision.EnterprisePlans;
import org.anbiao.supervision.ImprovementPlan;
import org.anbiao.supervision.PlanFilter;
import org.anbiao.supervision.PlanReason;
import org.anbiao.supervision.SupervisionSheet;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;

/** 一企一策: plans of benchmark and key enterprises with their progress. */
@Route(SupervisionNavigation.PLANS)
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN",
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER"
})
class EnterprisePlansView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient EnterprisePlans plans;
    private final transient SupervisionSheet sheet;
    private final transient InspectionService inspections;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;
    final Grid<ImprovementPlan> grid = Fields.grid();

    EnterprisePlansView(
            EnterprisePlans plans,
            SupervisionSheet sheet,
            InspectionService inspections,
            CurrentActor currentActor,
            AuthenticationContext authentication) {
        this.plans = plans;
        this.sheet = sheet;
        this.inspections = inspections;
        this.currentActor = currentActor;
        this.authentication = authentication;
        addClassNames("page", "full-height");
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageAddress address = PageAddress.of(event);
        PlanFilter filter = new PlanFilter(
                address.text("q"),
                address.choice("reason", PlanReason.class),
                address.id("enterprise").orElse(null),
                !address.text("running").isEmpty());
        long found = plans.count(filter);
        removeAll();
        add(header(found, filter), filters(address, filter));
        boolean office = !currentActor.get().isEnterprise();
        long missing = office ? plans.keyWithoutPlan() : 0;
        if (missing > 0) {
            add(new NoticeBar(Texts.get("supervision.plans.key-without", missing)));
        }
        if (found == 0) {
            add(new EmptyState(Texts.get("supervision.plans.empty"), Texts.get("supervision.plans.empty-hint")));
            return;
        }
        CallbackDataProvider<ImprovementPlan, Void> rows = DataProvider.fromCallbacks(
                query -> plans.list(filter, new PageRequest(query.getOffset(), query.getLimit())).rows().stream(),
                query -> (int) plans.count(filter));
        grid.setDataProvider(rows);
        VirtualList<ImprovementPlan> cards = new VirtualList<>();
        cards.setRenderer(new ComponentRenderer<>(EnterprisePlansView::card));
        cards.addClassName("only-narrow");
        cards.setHeightFull();
        cards.setDataProvider(rows);
        add(grid, cards);
    }

    private PageHeader header(long found, PlanFilter filter) {
        PageHeader header = new PageHeader(Texts.get("supervision.nav.plans"))
                .withSubtitle(Texts.get("supervision.plans.subtitle", found));
        List<Component> actions = new ArrayList<>();
        if (found > 0 && !currentActor.get().isEnterprise()) {
            actions.add(Fields.download("supervision.export.plans", out -> sheet.plans(out, filter)));
        }
        if (authentication.hasAuthority(Permission.SUPERVISION_RECORD)) {
            actions.add(Fields.primary("supervision.plans.open", this::open));
        }
        return header.withActions(actions.toArray(Component[]::new));
    }

    private void open() {
        ComboBox<CheckedEnterprise> enterprise = Fields.enterprise(inspections);
        Select<PlanReason> reason = Fields.choice("supervision.column.reason-of-plan", "plan-reason", PlanReason.class);
        TextArea goal = Fields.text("supervision.field.goal");
        TextField guide = Fields.line("supervision.column.guided-by");
        UUID[] made = new UUID[1];
        new StepDialog(
                        Texts.get("supervision.plans.open"),
                        Texts.get("supervision.plans.open-effect"),
                        () -> made[0] = plans.open(
                                Fields.chosen(enterprise), reason.getValue(), goal.getValue(), guide.getValue()),
                        () -> getUI().ifPresent(ui -> ui.navigate(SupervisionNavigation.PLANS + "/" + made[0])))
                .with(enterprise, reason, goal, guide)
                .open();
    }

    private FilterBar filters(PageAddress address, PlanFilter filter) {
        return new FilterBar(
                Fields.search("supervision.field.search", filter.text(), text -> go(address, "q", text)),
                Fields.filter(
                        "supervision.column.reason-of-plan",
                        "plan-reason",
                        PlanReason.class,
                        filter.reason(),
                        reason -> go(address, "reason", reason == null ? "" : Codes.of(reason))),
                Fields.only(
                        "supervision.plans.only-running",
                        filter.running(),
                        on -> go(address, "running", on ? "1" : "")));
    }

    private void go(PageAddress address, String name, @Nullable Object value) {
        getUI().ifPresent(ui -> ui.navigate(SupervisionNavigation.PLANS, address.with(name, value)));
    }

    private void columns() {
        grid.addClassName("only-wide");
        Fields.wide(grid, "enterprise", 3, EnterprisePlansView::link);
        Fields.wide(grid, "village", 1, ImprovementPlan::village);
        Fields.fixed(grid, "reason-of-plan", "7rem", plan -> Words.of("plan-reason", plan.reason()));
        Fields.wide(grid, "guided-by", 1, ImprovementPlan::guidedBy);
        Fields.fixed(grid, "from", "8.5rem", ImprovementPlan::fromOn);
        Fields.figure(grid, "items", ImprovementPlan::items);
        Fields.figure(grid, "done", ImprovementPlan::done);
        Fields.fixed(grid, "state", "9rem", EnterprisePlansView::chip);
    }

    static RouterLink link(ImprovementPlan plan) {
        return new RouterLink(
                plan.enterpriseName(),
                EnterprisePlanView.class,
                new RouteParameters("id", plan.id().toString()));
    }

    static StatusChip chip(ImprovementPlan plan) {
        if (plan.finishedOn() != null) {
            return new StatusChip(Texts.get("supervision.plan.finished"), Tone.SUCCESS);
        }
        return plan.overdue() > 0
                ? new StatusChip(Texts.get("supervision.plan.overdue", plan.overdue()), Tone.ERROR)
                : new StatusChip(Texts.get("supervision.plan.running-chip"), Tone.PROGRESS);
    }

    private static Component card(ImprovementPlan plan) {
        RouterLink name = link(plan);
        name.addClassName("card-title");
        Div chips = new Div(chip(plan));
        chips.addClassName("page-header-state");
        Div card = new Div(
                name,
                Words.meta(Words.of("plan-reason", plan.reason()) + " · "
                        + Texts.get("supervision.plan.progress", plan.done(), plan.items())),
                chips);
        card.addClassName("card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("supervision.nav.plans");
    }
}
