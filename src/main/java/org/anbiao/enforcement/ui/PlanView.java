package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.InspectionPlan;
import org.anbiao.enforcement.PlanFilter;
import org.anbiao.enforcement.PlanItem;
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

    private static final int PAGE = 50;

    private final transient PlanService plans;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;
    final Grid<PlanItem> grid = new Grid<>();

    PlanView(PlanService plans, AuthenticationContext authentication, Clock clock) {
        this.plans = plans;
        this.authentication = authentication;
        this.clock = clock;
        addClassNames("page", "full-height");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Address.of(event));
    }

    private void show(Address address) {
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

    private void show(Address address, PageHeader header, InspectionPlan plan, PlanFilter filter, boolean works) {
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
        columns(plan, open, () -> show(address));
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

    private void propose(Address address, int year) {
        int[] written = new int[1];
        if (Notices.attempt(() -> written[0] = plans.propose(year))) {
            Notices.done(Texts.get("enforcement.plan.proposed", written[0]));
            show(address);
        }
    }

    private void accept(Address address, InspectionPlan plan, PlanFilter filter) {
        PlanFilter open = new PlanFilter(filter.text(), filter.tier(), true);
        long number = plans.items(plan, open, new PageRequest(0, 1)).total();
        new StepDialog(
                        Texts.get("enforcement.plan.accept"),
                        Texts.get("enforcement.plan.accept-effect", number),
                        () -> plans.accept(plan, open),
                        () -> show(address))
                .open();
    }

    private void publish(Address address, InspectionPlan plan) {
        new StepDialog(
                        Texts.get("enforcement.plan.publish"),
                        Texts.get("enforcement.plan.publish-effect", plan.items(), plan.visits()),
                        () -> plans.publish(plan),
                        () -> show(address))
                .open();
    }

    private Component year(Address address, int year) {
        return Fields.year(year, LocalDate.now(clock).getYear() + 1, chosen -> go(address, "year", chosen));
    }

    private FilterBar filters(Address address, InspectionPlan plan, PlanFilter filter) {
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

    private void go(Address address, String name, @Nullable Object value) {
        getUI().ifPresent(ui -> ui.navigate(EnforcementNavigation.PLAN, address.with(name, value)));
    }

    private void columns(InspectionPlan plan, boolean open, Runnable changed) {
        grid.removeAllColumns();
        grid.addThemeVariants(
                GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setPageSize(PAGE);
        grid.setHeightFull();
        grid.addColumn(PlanItem::enterpriseName)
                .setHeader(Texts.get("enforcement.field.enterprise"))
                .setFlexGrow(2)
                .setWidth("11rem");
        grid.addColumn(PlanItem::village)
                .setHeader(Texts.get("enforcement.field.village"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(item -> tier(item.proposedTier(), item.proposedVisits()))
                .setHeader(Texts.get("enforcement.plan.proposal"))
                .setWidth("9.5rem")
                .setFlexGrow(0);
        grid.addColumn(PlanView::reasons)
                .setHeader(Texts.get("enforcement.plan.reasons"))
                .setFlexGrow(3)
                .setWidth("13rem");
        grid.addComponentColumn(item -> decided(plan, item, open, changed))
                .setHeader(Texts.get("enforcement.plan.decided"))
                .setWidth("12rem")
                .setFlexGrow(0);
        grid.addColumn(PlanItem::done)
                .setHeader(Texts.get("enforcement.plan.visited"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(PlanItem::others)
                .setHeader(Texts.get("enforcement.plan.others"))
                .setFlexGrow(1)
                .setWidth("9rem");
    }

    private static String tier(Tier tier, int visits) {
        return Texts.get("enforcement.plan.tier-visits", Words.of("tier", tier), visits);
    }

    private static String reasons(PlanItem item) {
        return item.reasons().stream()
                .map(reason -> Texts.get("enforcement.tier-reason." + reason.key(), reason.value()))
                .collect(Collectors.joining("；"));
    }

    private Component decided(InspectionPlan plan, PlanItem item, boolean open, Runnable changed) {
        List<Component> parts = new ArrayList<>();
        Tier tier = item.tier();
        Integer visits = item.visits();
        if (tier != null && visits != null) {
            parts.add(new Span(tier(tier, visits)));
            if (!item.deviation().isEmpty()) {
                parts.add(Words.meta(item.deviation()));
            }
        }
        if (open) {
            Button decide = new Button(
                    Texts.get(tier == null ? "enforcement.plan.decide" : "common.action.edit"),
                    click -> new PlanDialog(plans, plan, item, changed).open());
            decide.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            parts.add(decide);
        } else if (tier == null) {
            parts.add(new StatusChip(Texts.get("enforcement.plan.open"), Tone.WARNING));
        }
        Div cell = new Div(parts.toArray(Component[]::new));
        cell.addClassName("inline-list");
        return cell;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("enforcement.nav.plan");
    }
}
