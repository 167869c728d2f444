package org.anbiao.hazard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazard.DualReport;
import org.anbiao.hazard.FrequentHazard;
import org.anbiao.hazard.HazardBalance;
import org.anbiao.hazard.HazardFilter;
import org.anbiao.hazard.HazardFilter.Group;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.HazardListItem;
import org.anbiao.hazard.HazardService;
import org.anbiao.hazard.HazardSettings.Frequent;
import org.anbiao.hazard.HazardSummaries;
import org.anbiao.tenancy.CurrentActor;

/** 双清单: major and frequent hazards as they are today, and 清零: how far each enterprise is in a time. */
@Route(HazardNavigation.SUMMARY)
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
class HazardSummaryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST = 50;
    private static final String CLEARED = "cleared";

    private final transient HazardService hazards;
    private final transient HazardSummaries summaries;
    private final transient DualReport dual;
    private final transient CurrentActor currentActor;
    private final transient Clock clock;

    HazardSummaryView(
            HazardService hazards, HazardSummaries summaries, DualReport dual, CurrentActor currentActor, Clock clock) {
        this.dual = dual;
        this.hazards = hazards;
        this.summaries = summaries;
        this.currentActor = currentActor;
        this.clock = clock;
        addClassNames("page", "hazards");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        QueryParameters query = event.getLocation().getQueryParameters();
        boolean cleared =
                query.getSingleParameter("tab").filter(CLEARED::equals).isPresent();
        add(new PageHeader(Texts.get("hazard.summary.title")).withSubtitle(Texts.get("hazard.summary.subtitle")));
        add(tabs(cleared));
        if (cleared) {
            balances(query);
        } else {
            majors();
            frequent();
        }
    }

    private Tabs tabs(boolean cleared) {
        Tab lists = new Tab(Texts.get("hazard.summary.tab.lists"));
        Tab zero = new Tab(Texts.get("hazard.summary.tab.cleared"));
        Tabs tabs = new Tabs(lists, zero);
        tabs.setSelectedTab(cleared ? zero : lists);
        tabs.addSelectedChangeListener(
                change -> open(change.getSelectedTab() == zero ? Map.of("tab", CLEARED) : Map.of()));
        return tabs;
    }

    private void open(Map<String, String> query) {
        getUI().ifPresent(ui -> ui.navigate(HazardNavigation.SUMMARY, QueryParameters.simple(query)));
    }

    private boolean firm() {
        return currentActor.get().isEnterprise();
    }

    private void majors() {
        HazardFilter filter = new HazardFilter(
                Group.OPEN,
                HazardLevel.MAJOR,
                null,
                false,
                false,
                null,
                currentActor.get().enterpriseId(),
                null);
        PagedList<HazardListItem> open = hazards.list(filter, PageRequest.page(0, MOST));
        add(new H3(Texts.get("hazard.summary.major", HazardWords.counted(open.total()))));
        if (open.total() == 0) {
            add(none("hazard.summary.major-none"));
        } else {
            add(new HazardList(open.rows(), !firm()));
        }
    }

    private void frequent() {
        Frequent rule = summaries.rule();
        add(new H3(Texts.get("hazard.summary.frequent")));
        add(none(Texts.get("hazard.summary.frequent-rule", rule.days(), rule.times()), true));
        List<FrequentHazard> each = summaries.frequent(currentActor.get().enterpriseId(), MOST);
        add(each.isEmpty() ? none("hazard.summary.frequent-none") : HazardTables.frequent(each, !firm()));
        if (!firm()) {
            List<FrequentHazard> top = summaries.topOfArea();
            add(new H3(Texts.get("hazard.summary.top", rule.days())));
            add(top.isEmpty() ? none("hazard.summary.frequent-none") : HazardTables.top(top));
        }
    }

    private static Component none(String key) {
        return none(Texts.get(key), true);
    }

    private static Paragraph none(String text, boolean quiet) {
        Paragraph line = new Paragraph(text);
        line.setClassName("card-meta", quiet);
        return line;
    }

    private void balances(QueryParameters query) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = day(query, "from").orElse(today.withDayOfMonth(1));
        LocalDate to = day(query, "to").orElse(today);
        int number = query.getSingleParameter("page")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        DateField first = new DateField(Texts.get("hazard.summary.from"));
        first.setValue(from);
        DateField last = new DateField(Texts.get("hazard.summary.to"));
        last.setValue(to);
        first.addValueChangeListener(change -> openTime(change.getValue(), to, 0));
        last.addValueChangeListener(change -> openTime(from, change.getValue(), 0));
        first.addClassName("wide-field");
        last.addClassName("wide-field");
        add(new FilterBar(first, last));
        Notices.attempt(() -> {
            PagedList<HazardBalance> page = summaries.balances(from, to, PageRequest.page(number, MOST));
            if (page.rows().isEmpty()) {
                add(new EmptyState(
                        Texts.get("hazard.summary.cleared-none"), Texts.get("hazard.summary.cleared-none-hint")));
                return;
            }
            add(none("hazard.summary.cleared-rule"), HazardTables.balances(page.rows()));
            UUID own = currentActor.get().enterpriseId();
            if (own != null) {
                add(new DualReportLinks(dual, own, from, to));
            }
            if (page.total() > MOST) {
                add(pager(from, to, number, page.total()));
            }
        });
    }

    private Component pager(LocalDate from, LocalDate to, int number, long total) {
        int pages = (int) ((total + MOST - 1) / MOST);
        Button before = new Button(Texts.get("hazard.list.before"), click -> openTime(from, to, number - 1));
        before.setEnabled(number > 0);
        Button after = new Button(Texts.get("hazard.list.after"), click -> openTime(from, to, number + 1));
        after.setEnabled(number + 1 < pages);
        Div pager = new Div(before, new Span(Texts.get("hazard.list.page", number + 1, pages, total)), after);
        pager.addClassName("hazard-pager");
        return pager;
    }

    private void openTime(LocalDate from, LocalDate to, int number) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("tab", CLEARED);
        if (from != null) {
            values.put("from", from.toString());
        }
        if (to != null) {
            values.put("to", to.toString());
        }
        if (number > 0) {
            values.put("page", String.valueOf(number));
        }
        open(values);
    }

    private static Optional<LocalDate> day(QueryParameters query, String name) {
        try {
            return query.getSingleParameter(name).map(LocalDate::parse);
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.title("hazard.summary.title");
    }
}
