package org.anbiao.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
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
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.EnforcementCases;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.identity.Permission;
import org.anbiao.supervision.SupervisionSheet;
import org.anbiao.supervision.UnitFilter;
import org.anbiao.supervision.UnitSupervision;
import org.anbiao.supervision.ranking.UnitRankings;
import org.jspecify.annotations.Nullable;

/** 督查通报: findings on units, praise and talks, meetings of leaders, and what stands in each unit's record. */
@Route(SupervisionNavigation.UNITS)
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN"
})
class UnitSupervisionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String RECORDS = "records";
    private static final List<String> TABS = List.of("findings", "marks", "meetings", RECORDS);

    private final transient UnitSupervision units;
    private final transient UnitRankings rankings;
    private final transient SupervisionSheet sheet;
    private final transient InspectionService inspections;
    private final transient EnforcementCases cases;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;
    Grid<?> grid = new Grid<>();

    UnitSupervisionView(
            UnitSupervision units,
            UnitRankings rankings,
            SupervisionSheet sheet,
            InspectionService inspections,
            EnforcementCases cases,
            AuthenticationContext authentication,
            Clock clock) {
        this.units = units;
        this.rankings = rankings;
        this.sheet = sheet;
        this.inspections = inspections;
        this.cases = cases;
        this.authentication = authentication;
        this.clock = clock;
        addClassNames("page", "full-height");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PageAddress.of(event));
    }

    private void show(PageAddress address) {
        String tab = TABS.contains(address.text("tab")) ? address.text("tab") : TABS.get(0);
        Integer year = address.year("year");
        // a unit's record is that of a year; the other lists begin with all
        if (year == null && tab.equals(RECORDS)) {
            year = LocalDate.now(clock).getYear();
        }
        UnitFilter filter =
                new UnitFilter(address.text("q"), year, !address.text("open").isEmpty());
        removeAll();
        add(
                header(address, tab, filter),
                PageTabs.of(SupervisionNavigation.UNITS, TABS, tab),
                filters(address, tab, filter));
        UnitGrids grids = new UnitGrids(units, LocalDate.now(clock));
        grid = grids.of(tab, filter);
        boolean empty = grid.getDataProvider().size(new com.vaadin.flow.data.provider.Query<>()) == 0;
        if (empty) {
            add(new EmptyState(
                    Texts.get("supervision." + tab + ".empty"), Texts.get("supervision." + tab + ".empty-hint")));
            return;
        }
        add(grid);
        if (tab.equals("findings")) {
            grid.addClassName("only-wide");
            add(grids.cards(filter));
        }
    }

    private PageHeader header(PageAddress address, String tab, UnitFilter filter) {
        UnitDialogs dialogs = new UnitDialogs(units, inspections, cases, LocalDate.now(clock), () -> show(address));
        List<Component> actions = new ArrayList<>();
        if (rankings.isOffered() && authentication.hasAuthority(Permission.REPORT_READ)) {
            actions.add(RankingView.link());
        }
        if (authentication.hasAuthority(Permission.REPORT_READ)) {
            actions.add(AssessmentView.link());
        }
        boolean manages = authentication.hasAuthority(Permission.CAMPAIGN_MANAGE) && units.isSupervisor();
        switch (tab) {
            case "findings" -> {
                actions.add(Fields.download("supervision.export.findings", out -> sheet.findings(out, filter)));
                if (manages) {
                    actions.add(Fields.primary("supervision.findings.add", dialogs::finding));
                }
            }
            case "marks" -> {
                actions.add(Fields.download("supervision.export.marks", out -> sheet.marks(out, filter)));
                if (manages) {
                    actions.add(Fields.primary("supervision.marks.add", dialogs::mark));
                }
            }
            case "meetings" -> {
                actions.add(Fields.download("supervision.export.meetings", out -> sheet.meetings(out, filter)));
                if (authentication.hasAuthority(Permission.PLAN_SUBMIT)) {
                    actions.add(Fields.primary("supervision.meetings.add", dialogs::meeting));
                }
            }
            default -> {}
        }
        return new PageHeader(Texts.get("supervision.nav.units"))
                .withSubtitle(Texts.get("supervision." + tab + ".subtitle"))
                .withActions(actions.toArray(Component[]::new));
    }

    private FilterBar filters(PageAddress address, String tab, UnitFilter filter) {
        FilterBar bar = new FilterBar();
        if (!tab.equals(RECORDS)) {
            bar.add(Fields.search("supervision.field.search-unit", filter.text(), text -> go(address, "q", text)));
        }
        Select<Integer> years =
                Fields.year(filter.year(), LocalDate.now(clock).getYear(), year -> go(address, "year", year));
        years.setEmptySelectionAllowed(!tab.equals(RECORDS));
        bar.add(years);
        if (tab.equals("findings")) {
            bar.add(Fields.only(
                    "supervision.visits.only-open", filter.open(), on -> go(address, "open", on ? "1" : "")));
        }
        return bar;
    }

    private void go(PageAddress address, String name, @Nullable Object value) {
        getUI().ifPresent(ui -> ui.navigate(SupervisionNavigation.UNITS, address.with(name, value)));
    }

    @Override
    public String getPageTitle() {
        return Texts.title("supervision.nav.units");
    }
}
