package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.InspectionPlan;
import org.anbiao.enforcement.PlanFilter;
import org.anbiao.enforcement.PlanService;
import org.anbiao.enforcement.Tier;
import org.anbiao.identity.Permission;
import org.jspecify.annotations.Nullable;

/** 检查计划: what the portal proposes for each enterprise of the own unit, with its reasons, and what was decided. */
@Route(EnforcementNavigation.PLAN)
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN"
})
class PlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PlanService plans;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;
    final PlanGrid grid;

    PlanView(PlanService plans, AuthenticationContext authentication, Clock clock) {
        this.plans = plans;
        this.authentication = authentication;
        this.clock = clock;
        this.grid = new PlanGrid(plans);
        addClassNames("page", "full-height");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PageAddress.of(event));
    }

    private void show(PageAddress address) {
        Integer wanted = address.year("year");
        int year = wanted == null ? LocalDate.now(clock).getYear() : wanted;
        PlanFilter filter = new PlanFilter(
                address.text("q"),
                address.choice("tier", Tier.class),
                !address.text("undecided").isEmpty());
        Optional<InspectionPlan> found = plans.find(year);
        removeAll();
        PageHeader header = new PageHeader(Texts.get("enforcement.plan.title", String.valueOf(year)));
        add(header);
        boolean works = authentication.hasAuthority(Permission.INSPECTION_RECORD);
        if (found.isEmpty()) {
            if (works) {
                header.withActions(primary("enforcement.plan.begin", () -> propose(address, year)));
            }
            add(
                    new FilterBar(year(address, year)),
                    new EmptyState(Texts.get("enforcement.plan.none"), Texts.get("enforcement.plan.none-hint")));
            return;
        }
        show(address, header, found.get(), filter, works);
    }

    private void show(PageAddress address, PageHeader header, InspectionPlan plan, PlanFilter filter, boolean works) {
        header.withSubtitle(Texts.get(
                        "enforcement.plan.subtitle", plan.unitName(), plan.items(), plan.undecided(), plan.visits()))
                .withState(
                        plan.isDraft()
                                ? new StatusChip(Texts.get("enforcement.plan.draft"), Tone.PROGRESS)
                                : new StatusChip(
                                        Texts.get("enforcement.plan.done", DateField.format(plan.publishedOn())),
                                        Tone.SUCCESS));
        boolean open = works && plan.isDraft();
        if (open) {
            header.withActions(
                    new Button(Texts.get("enforcement.plan.refresh"), click -> propose(address, plan.year())),
                    new Button(Texts.get("enforcement.plan.accept"), click -> accept(address, plan, filter)),
                    primary("enforcement.plan.publish", () -> publish(address, plan)));
        }
        add(filters(address, plan, filter));
        if (plans.items(plan, filter, new PageRequest(0, 1)).total() == 0) {
            add(new EmptyState(Texts.get("enforcement.plan.nothing"), Texts.get("enforcement.plan.nothing-hint")));
            return;
        }
        grid.fill(plan, open, () -> show(address));
        grid.setDataProvider(DataProvider.fromCallbacks(
                query ->
                        plans.items(plan, filter, new PageRequest(query.getOffset(), query.getLimit())).rows().stream(),
                query -> (int) plans.items(plan, filter, new PageRequest(0, 1)).total()));
        add(grid);
    }

    private static Button primary(String key, Runnable action) {
        Button button = new Button(Texts.get(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private void propose(PageAddress address, int year) {
        int[] written = new int[1];
        if (Notices.attempt(() -> written[0] = plans.propose(year))) {
            Notices.done(Texts.get("enforcement.plan.proposed", written[0]));
            show(address);
        }
    }

    private void accept(PageAddress address, InspectionPlan plan, PlanFilter filter) {
        PlanFilter open = new PlanFilter(filter.text(), filter.tier(), true);
        long number = plans.items(plan, open, new PageRequest(0, 1)).total();
        new StepDialog(
                        Texts.get("enforcement.plan.accept"),
                        Texts.get("enforcement.plan.accept-effect", number),
                        () -> plans.accept(plan, open),
                        () -> show(address))
                .open();
    }

    private void publish(PageAddress address, InspectionPlan plan) {
        new StepDialog(
                        Texts.get("enforcement.plan.publish"),
                        Texts.get("enforcement.plan.publish-effect", plan.items(), plan.visits()),
                        () -> plans.publish(plan),
                        () -> show(address))
                .open();
    }

    private Component year(PageAddress address, int year) {
        return Fields.year(year, LocalDate.now(clock).getYear() + 1, chosen -> go(address, "year", chosen));
    }

    private FilterBar filters(PageAddress address, InspectionPlan plan, PlanFilter filter) {
        Checkbox undecided = new Checkbox(Texts.get("enforcement.plan.only-undecided"), filter.undecided());
        undecided.addClassName("beside-field");
        undecided.addValueChangeListener(change -> go(address, "undecided", change.getValue() ? "1" : ""));
        return new FilterBar(
                year(address, plan.year()),
                Fields.search(filter.text(), text -> go(address, "q", text)),
                Fields.filter(
                        "enforcement.field.tier",
                        "tier",
                        Tier.class,
                        filter.tier(),
                        tier -> go(address, "tier", tier == null ? "" : tier.code())),
                undecided);
    }

    private void go(PageAddress address, String name, @Nullable Object value) {
        getUI().ifPresent(ui -> ui.navigate(EnforcementNavigation.PLAN, address.with(name, value)));
    }

    @Override
    public String getPageTitle() {
        return Texts.title("enforcement.nav.plan");
    }
}
