package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.NarrowCards;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.CaseFilter;
import org.anbiao.enforcement.CaseGround;
import org.anbiao.enforcement.CaseListItem;
import org.anbiao.enforcement.CaseState;
import org.anbiao.enforcement.EnforcementCases;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.enforcement.ProposedGrounds;
import org.anbiao.identity.Permission;
import org.jspecify.annotations.Nullable;

/** 执法案件: which cases run, where they stand and what was decided. */
@Route(EnforcementNavigation.CASES)
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
class CasesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;

    private final transient EnforcementCases cases;
    private final transient ProposedGrounds grounds;
    private final transient InspectionService inspections;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;
    final Grid<CaseListItem> grid = new Grid<>();

    CasesView(
            EnforcementCases cases,
            ProposedGrounds grounds,
            InspectionService inspections,
            AuthenticationContext authentication,
            Clock clock) {
        this.grounds = grounds;
        this.cases = cases;
        this.inspections = inspections;
        this.authentication = authentication;
        this.clock = clock;
        addClassNames("page", "full-height");
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageAddress address = PageAddress.of(event);
        CaseFilter filter = new CaseFilter(
                address.text("q"),
                address.choice("state", CaseState.class),
                address.choice("ground", CaseGround.class),
                address.year("year"));
        long found = cases.count(filter);
        removeAll();
        add(header(found), filters(address, filter));
        if (found == 0) {
            add(new EmptyState(Texts.get("enforcement.cases.empty"), Texts.get("enforcement.cases.empty-hint")));
            return;
        }
        grid.setDataProvider(DataProvider.fromCallbacks(
                query -> cases.list(filter, new PageRequest(query.getOffset(), query.getLimit())).rows().stream(),
                query -> (int) cases.count(filter)));
        add(grid, cards());
    }

    private PageHeader header(long found) {
        PageHeader header = new PageHeader(Texts.get("enforcement.nav.cases"))
                .withSubtitle(Texts.get("enforcement.list.count", found));
        if (authentication.hasAuthority(Permission.SANCTION_DECIDE) && cases.maySanction()) {
            Button open =
                    new Button(Texts.get("enforcement.case.open"), VaadinIcon.PLUS.create(), click -> CaseDialogs.open(
                                    cases, grounds, inspections, LocalDate.now(clock), id -> getUI().ifPresent(
                                                    ui -> ui.navigate(EnforcementNavigation.CASES + "/" + id)))
                            .open());
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(open);
        }
        return header;
    }

    private FilterBar filters(PageAddress address, CaseFilter filter) {
        return new FilterBar(
                Fields.search(filter.text(), text -> go(address, "q", text)),
                Fields.filter(
                        "enforcement.field.state",
                        "case-state",
                        CaseState.class,
                        filter.state(),
                        state -> go(address, "state", state == null ? "" : state.code())),
                Fields.filter(
                        "enforcement.field.ground",
                        "ground",
                        CaseGround.class,
                        filter.ground(),
                        ground -> go(address, "ground", ground == null ? "" : ground.code())),
                Fields.year(filter.year(), LocalDate.now(clock).getYear(), year -> go(address, "year", year)));
    }

    private void go(PageAddress address, String name, @Nullable Object value) {
        getUI().ifPresent(ui -> ui.navigate(EnforcementNavigation.CASES, address.with(name, value)));
    }

    private void columns() {
        grid.addThemeVariants(
                GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setPageSize(PAGE);
        grid.addComponentColumn(CasesView::link)
                .setHeader(Texts.get("enforcement.field.title"))
                .setFlexGrow(3)
                .setWidth("11rem");
        grid.addColumn(CaseListItem::enterpriseName)
                .setHeader(Texts.get("enforcement.field.enterprise"))
                .setFlexGrow(2)
                .setWidth("9rem");
        grid.addColumn(item -> Words.of("ground", item.ground()))
                .setHeader(Texts.get("enforcement.field.ground"))
                .setWidth("9.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(CasesView::state)
                .setHeader(Texts.get("enforcement.field.state"))
                .setWidth("12rem")
                .setFlexGrow(0);
        grid.addColumn(CaseListItem::actingName)
                .setHeader(Texts.get("enforcement.field.acting"))
                .setFlexGrow(1)
                .setWidth("6.5rem");
        grid.addColumn(item -> DateField.format(item.openedOn()))
                .setHeader(Texts.get("enforcement.field.opened"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
        grid.addColumn(item -> DateField.format(item.decidedOn()))
                .setHeader(Texts.get("enforcement.field.decided"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
        grid.addColumn(CasesView::fines)
                .setHeader(Texts.get("enforcement.field.fines"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7.5rem")
                .setFlexGrow(0);
        grid.setHeightFull();
    }

    private NarrowCards<CaseListItem> cards() {
        return new NarrowCards<>(grid, CasesView::link)
                .part(CasesView::state)
                .line(Texts.get("enforcement.field.enterprise"), CaseListItem::enterpriseName)
                .line(Texts.get("enforcement.field.ground"), item -> Words.of("ground", item.ground()))
                .line(Texts.get("enforcement.field.opened"), item -> DateField.format(item.openedOn()))
                .line(Texts.get("enforcement.field.decided"), item -> DateField.format(item.decidedOn()))
                .line(Texts.get("enforcement.field.fines"), CasesView::fines);
    }

    private static String fines(CaseListItem item) {
        return item.finesYuan().signum() == 0 ? "" : Words.wan(item.finesYuan());
    }

    private static RouterLink link(CaseListItem item) {
        return new RouterLink(
                item.title(),
                CaseView.class,
                new RouteParameters("id", item.id().toString()));
    }

    private static Component state(CaseListItem item) {
        Div chips = new Div(Words.chip(item.state()));
        chips.addClassName("inline-list");
        if (item.doubled()) {
            chips.add(new StatusChip(Texts.get("enforcement.case.double"), StatusChip.Tone.NEUTRAL));
        }
        return chips;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("enforcement.nav.cases");
    }
}
