package org.anbiao.checklist.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.checklist.CheckCalendar;
import org.anbiao.checklist.CheckMinimums;
import org.anbiao.checklist.CheckPlanService;
import org.anbiao.checklist.CheckService;
import org.anbiao.checklist.CheckSheets;
import org.anbiao.checklist.ListDeliveries;
import org.anbiao.checklist.ThreeLists;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.norms.OwnSetService;
import org.anbiao.tenancy.CurrentActor;

/** 我的检查: what an enterprise checks today, what it missed, its lists, who checks by them and keeps it, and what was checked. */
@Route(ChecklistNavigation.CHECKS + "/:enterprise?")
@RolesAllowed({
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER",
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER"
})
class MyChecksView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String TAB = "tab";
    private static final List<String> TABS = List.of("today", "lists", "people", "history");

    private final transient CheckPlanService plans;
    private final transient CheckService checks;
    private final transient CheckCalendar calendar;
    private final transient ListDeliveries deliveries;
    private final transient ThreeLists threeLists;
    private final transient CheckSheets sheets;
    private final transient CheckMinimums minimums;
    private final transient OwnSetService sets;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;

    MyChecksView(
            CheckPlanService plans,
            CheckService checks,
            CheckCalendar calendar,
            ListDeliveries deliveries,
            ThreeLists threeLists,
            CheckSheets sheets,
            CheckMinimums minimums,
            OwnSetService sets,
            CurrentActor currentActor,
            AuthenticationContext authentication,
            Clock clock) {
        this.plans = plans;
        this.checks = checks;
        this.calendar = calendar;
        this.deliveries = deliveries;
        this.threeLists = threeLists;
        this.sheets = sheets;
        this.minimums = minimums;
        this.sets = sets;
        this.currentActor = currentActor;
        this.authentication = authentication;
        this.clock = clock;
        addClassNames("page", "checks");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID enterprise =
                CheckWords.id(event, "enterprise").orElse(currentActor.get().enterpriseId());
        QueryParameters query = event.getLocation().getQueryParameters();
        String tab = query.getSingleParameter(TAB).filter(TABS::contains).orElse("today");
        int page = query.getSingleParameter("page")
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(Integer::parseInt)
                .orElse(0);
        if (enterprise == null || !Notices.attempt(() -> show(enterprise, tab, page))) {
            removeAll();
            add(
                    new PageHeader(Texts.get("checklist.nav.checks")),
                    new EmptyState(Texts.get("checklist.choose"), Texts.get("checklist.choose-hint")));
        }
    }

    private void show(UUID enterprise, String tab, int page) {
        removeAll();
        boolean own = enterprise.equals(currentActor.get().enterpriseId());
        add(new PageHeader(Texts.get("checklist.nav.checks"))
                .withSubtitle(
                        own
                                ? Texts.get("checklist.checks.subtitle")
                                : sets.enterprise(enterprise).name()));
        add(tabs(enterprise, tab, own));
        switch (tab) {
            case "lists" ->
                add(new ListsTab(
                        new ListsTab.Services(plans, checks, deliveries, threeLists, sheets, minimums),
                        enterprise,
                        own,
                        new ListsTab.Rights(
                                authentication.hasAuthority(Permission.FACT_RECORD),
                                own && authentication.hasAuthority(Permission.HAZARD_RECORD)),
                        LocalDate.now(clock),
                        () -> show(enterprise, "lists", 0)));
            case "history" ->
                add(new CheckHistory(
                        checks, enterprise, page, to -> go(enterprise, own, Map.of(TAB, tab, "page", to))));
            case "people" -> add(new PeopleTab(calendar.kept(enterprise, lately()), TodayChecks.DAYS));
            default ->
                add(new TodayChecks(
                        checks,
                        new TodayChecks.Content(
                                calendar.due(enterprise),
                                checks.running(enterprise),
                                calendar.missed(enterprise, lately())),
                        own && authentication.hasAuthority(Permission.HAZARD_RECORD),
                        "checklist.today.empty-hint",
                        LocalDate.now(clock)));
        }
    }

    private CheckCalendar.Span lately() {
        LocalDate today = LocalDate.now(clock);
        return new CheckCalendar.Span(today.minusDays(TodayChecks.DAYS), today);
    }

    private Tabs tabs(UUID enterprise, String chosen, boolean own) {
        Tabs tabs = new Tabs();
        for (String key : TABS) {
            Tab tab = new Tab(Texts.get("checklist.tab." + key));
            tabs.add(tab);
            if (key.equals(chosen)) {
                tabs.setSelectedTab(tab);
            }
        }
        tabs.addSelectedChangeListener(change -> go(enterprise, own, Map.of(TAB, TABS.get(tabs.getSelectedIndex()))));
        return tabs;
    }

    private void go(UUID enterprise, boolean own, Map<String, String> query) {
        String address = ChecklistNavigation.CHECKS + (own ? "" : "/" + enterprise);
        getUI().ifPresent(ui -> ui.navigate(address, QueryParameters.simple(query)));
    }

    @Override
    public String getPageTitle() {
        return Texts.title("checklist.nav.checks");
    }
}
