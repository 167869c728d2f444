package org.anbiao.checklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbiao.checklist.BelowMinimum;
import org.anbiao.checklist.CheckCalendar;
import org.anbiao.checklist.CheckMinimums;
import org.anbiao.checklist.CheckSheets;
import org.anbiao.checklist.ListDeliveries;
import org.anbiao.checklist.MissedCount;
import org.anbiao.checklist.SectorList;
import org.anbiao.checklist.Undelivered;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.registry.RegistryChoices;

/** 检查清单 of an authority: its sectors' lists and who has them, who has none, who misses checks, and who checks less often than was set. */
@Route(ChecklistNavigation.LISTS)
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER"
})
class SectorListsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String TAB = "tab";
    private static final List<String> TABS = List.of("lists", "without", "missed", "below");
    private static final int PAGE = 50;
    private static final int DAYS = 30;

    private final transient ListDeliveries deliveries;
    private final transient CheckCalendar calendar;
    private final transient CheckMinimums minimums;
    private final transient CheckSheets sheets;
    private final transient RegistryChoices choices;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;

    SectorListsView(
            ListDeliveries deliveries,
            CheckCalendar calendar,
            CheckMinimums minimums,
            CheckSheets sheets,
            RegistryChoices choices,
            AuthenticationContext authentication,
            Clock clock) {
        this.deliveries = deliveries;
        this.calendar = calendar;
        this.minimums = minimums;
        this.sheets = sheets;
        this.choices = choices;
        this.authentication = authentication;
        this.clock = clock;
        addClassNames("page", "checks");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        show(
                query.getSingleParameter(TAB).filter(TABS::contains).orElse("lists"),
                query.getSingleParameter("page")
                        .filter(text -> text.matches("[0-9]{1,5}"))
                        .map(Integer::parseInt)
                        .orElse(0),
                new CheckCalendar.Span(
                        day(query, "from").orElse(LocalDate.now(clock).minusDays(DAYS)),
                        day(query, "to").orElse(LocalDate.now(clock))));
    }

    private static Optional<LocalDate> day(QueryParameters query, String name) {
        return query.getSingleParameter(name).flatMap(CheckWords::day);
    }

    private void show(String tab, int page, CheckCalendar.Span span) {
        removeAll();
        add(new PageHeader(
                        Texts.get("checklist.nav.lists"),
                        new Anchor(ChecklistNavigation.MINIMUMS, Texts.get("checklist.minimum.title")))
                .withSubtitle(Texts.get("checklist.offices.subtitle")));
        Tabs tabs = new Tabs();
        for (String key : TABS) {
            Tab one = new Tab(Texts.get("checklist.offices.tab." + key));
            tabs.add(one);
            if (key.equals(tab)) {
                tabs.setSelectedTab(one);
            }
        }
        tabs.addSelectedChangeListener(change -> go(Map.of(TAB, TABS.get(tabs.getSelectedIndex()))));
        add(tabs);
        switch (tab) {
            case "without" -> without(page);
            case "missed" -> Notices.attempt(() -> missed(page, span));
            case "below" -> Notices.attempt(() -> below(page, span));
            default -> lists();
        }
    }

    private void go(Map<String, String> query) {
        getUI().ifPresent(ui -> ui.navigate(ChecklistNavigation.LISTS, QueryParameters.simple(query)));
    }

    private void lists() {
        List<SectorList> all = deliveries.lists();
        if (all.isEmpty()) {
            add(new EmptyState(Texts.get("checklist.sector.empty"), Texts.get("checklist.sector.empty-hint")));
        }
        Div list = new Div();
        list.addClassName("card-list");
        all.forEach(one -> list.add(card(one)));
        add(list, new Anchor("norms?kind=inspection_checklist", Texts.get("checklist.sector.write")));
    }

    private Div card(SectorList list) {
        Anchor title =
                new Anchor("norms/" + list.norm().id(), list.norm().head().title());
        title.addClassName("card-title");
        String version = String.valueOf(list.norm().name().version());
        Div card = new Div(
                title,
                CheckWords.meta(Texts.get(
                        "checklist.sector.line",
                        list.norm().head().sector(),
                        version,
                        list.norm().points().size())),
                CheckWords.meta(Texts.get("checklist.sector.delivered", list.delivered(), list.current())));
        card.addClassName("card");
        if (authentication.hasAuthority(Permission.CAMPAIGN_MANAGE)) {
            Div actions = new Div(
                    new Button(Texts.get("checklist.deliver.title"), click -> new DeliverDialog(deliveries, choices)
                            .open(list, () -> go(Map.of()))));
            actions.addClassName("card-actions");
            card.add(actions);
        }
        return card;
    }

    private void without(int page) {
        PagedList<Undelivered> all = deliveries.undelivered(PageRequest.page(page, PAGE));
        if (all.total() == 0) {
            add(new EmptyState(Texts.get("checklist.without.empty"), ""));
            return;
        }
        add(CheckWords.meta(Texts.get("checklist.without.count", all.total())));
        Div list = new Div();
        list.addClassName("check-rows");
        for (Undelivered one : all.rows()) {
            Anchor name = new Anchor("enterprises/" + one.enterpriseId(), one.enterpriseName());
            list.add(row(name, one.sector().isEmpty() ? Texts.get("checklist.without.no-sector") : one.sector()));
        }
        add(list);
        pager(all.total(), page, Map.of(TAB, "without"));
    }

    private void missed(int page, CheckCalendar.Span span) {
        add(new DayFilter(
                span,
                days -> go(days("missed", days)),
                CheckWords.download(
                        Texts.get("checklist.sheet.missed"),
                        Texts.get("checklist.export"),
                        out -> sheets.missed(span, out))));
        PagedList<MissedCount> all = calendar.missed(span, PageRequest.page(page, PAGE));
        if (all.total() == 0) {
            add(new EmptyState(Texts.get("checklist.missed.offices-none"), ""));
            return;
        }
        add(CheckWords.meta(Texts.get("checklist.missed.count", all.total())));
        Div list = new Div();
        list.addClassName("check-rows");
        for (MissedCount one : all.rows()) {
            Anchor name = new Anchor(ChecklistNavigation.CHECKS + "/" + one.enterpriseId(), one.enterpriseName());
            list.add(row(name, Texts.get("checklist.missed.line", one.owed(), one.missed())));
        }
        add(list);
        pager(all.total(), page, days("missed", span));
    }

    private static Map<String, String> days(String tab, CheckCalendar.Span span) {
        return Map.of(TAB, tab, "from", span.from().toString(), "to", span.to().toString());
    }

    /** Who checks less often than was set, or does not plan to check, with what was set by whom. */
    private void below(int page, CheckCalendar.Span span) {
        add(new DayFilter(
                span,
                days -> go(days("below", days)),
                CheckWords.download(
                        Texts.get("checklist.sheet.below"),
                        Texts.get("checklist.export"),
                        out -> sheets.below(span, out))));
        PagedList<BelowMinimum> all = minimums.below(span, PageRequest.page(page, PAGE));
        if (all.total() == 0) {
            add(new EmptyState(Texts.get("checklist.below.none"), Texts.get("checklist.below.none-hint")));
            return;
        }
        add(new BelowMinimumPart(all));
        pager(all.total(), page, days("below", span));
    }

    private static Div row(Anchor name, String words) {
        Div row = new Div(name, CheckWords.meta(words));
        row.addClassName("check-row");
        return row;
    }

    private void pager(long total, int page, Map<String, String> query) {
        if (total > PAGE) {
            add(CheckHistory.pager(page, (int) ((total + PAGE - 1) / PAGE), total, to -> {
                Map<String, String> all = new HashMap<>(query);
                all.put("page", to);
                go(all);
            }));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.title("checklist.nav.lists");
    }
}
