package org.anbiao.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.NarrowCards;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.training.Coverage;
import org.anbiao.training.SessionService;
import org.jspecify.annotations.Nullable;

/** 两个关键少数: whose principal and safety manager were trained this year, and whose were not. */
@Route(TrainingNavigation.COVERAGE)
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
class CoverageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String YEAR = "year";
    private static final String MISSING = "missing";
    private static final int YEARS_BACK = 5;
    private static final int PAGE = 50;

    private final transient SessionService sessions;
    private final transient LocalDate today;
    final Grid<Coverage> grid = new Grid<>();

    CoverageView(SessionService sessions, Clock clock) {
        this.sessions = sessions;
        this.today = LocalDate.now(clock);
        addClassNames("page", "full-height");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        int year = TrainingWords.year(TrainingWords.asked(event, YEAR), today.getYear());
        boolean missing = !TrainingWords.asked(event, MISSING).isEmpty();
        Coverage.Summary summary = sessions.coverageSummary(year);
        add(
                new PageHeader(Texts.get("training.nav.training"))
                        .withSubtitle(Texts.get(
                                "training.coverage.subtitle",
                                String.valueOf(year),
                                summary.enterprises(),
                                summary.principals(),
                                summary.managers(),
                                summary.both())),
                TrainingWords.tabs("coverage"),
                filters(year, missing));
        long count = missing ? summary.enterprises() - summary.both() : summary.enterprises();
        if (count == 0) {
            add(new EmptyState(Texts.get("training.coverage.empty"), Texts.get("training.coverage.empty-hint")));
        } else {
            fill(year, missing, (int) count);
            add(grid, cards());
        }
    }

    private FilterBar filters(int year, boolean missing) {
        Select<Integer> years = new Select<>();
        years.setLabel(Texts.get("training.field.year"));
        years.setItems(IntStream.rangeClosed(0, YEARS_BACK)
                .mapToObj(back -> today.getYear() - back)
                .toList());
        years.setItemLabelGenerator(String::valueOf);
        years.setValue(year);
        years.addValueChangeListener(change -> open(change.getValue(), missing));
        Checkbox only = new Checkbox(Texts.get("training.coverage.missing"), missing);
        only.addValueChangeListener(change -> open(year, Boolean.TRUE.equals(change.getValue())));
        return new FilterBar(years, only);
    }

    private void open(int year, boolean missing) {
        getUI().ifPresent(ui -> ui.navigate(
                TrainingNavigation.COVERAGE,
                TrainingWords.address(YEAR, String.valueOf(year), MISSING, missing ? "1" : "")));
    }

    private void fill(int year, boolean missing, int count) {
        grid.removeAllColumns();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.setPageSize(PAGE);
        grid.addComponentColumn(CoverageView::enterprise)
                .setHeader(Texts.get("training.field.enterprise"))
                .setAutoWidth(true)
                .setFlexGrow(1)
                .setFrozen(true);
        grid.addColumn(Coverage::villageName)
                .setHeader(Texts.get("training.field.village"))
                .setAutoWidth(true);
        grid.addComponentColumn(line -> trained(line.principalOn()))
                .setHeader(Texts.get("training.coverage.principal"))
                .setAutoWidth(true);
        grid.addComponentColumn(line -> trained(line.managerOn()))
                .setHeader(Texts.get("training.coverage.manager"))
                .setAutoWidth(true);
        grid.setItems(DataProvider.fromCallbacks(
                query ->
                        sessions.coverage(year, missing, new PageRequest(query.getOffset(), query.getLimit())).stream(),
                query -> count));
    }

    private NarrowCards<Coverage> cards() {
        return new NarrowCards<>(grid, CoverageView::enterprise)
                .line(Texts.get("training.field.village"), Coverage::villageName)
                .part(line -> both(Texts.get("training.coverage.principal"), line.principalOn()))
                .part(line -> both(Texts.get("training.coverage.manager"), line.managerOn()));
    }

    private static Component enterprise(Coverage line) {
        return new Anchor("enterprises/" + line.enterpriseId() + "?tab=training", line.enterpriseName());
    }

    private static Component both(String heading, @Nullable LocalDate on) {
        Span label = new Span(heading);
        label.addClassName("card-meta");
        Div line = new Div(label, trained(on));
        line.addClassName("inline-list");
        return line;
    }

    private static Component trained(@Nullable LocalDate on) {
        return on == null
                ? new StatusChip(Texts.get("training.coverage.none"), Tone.WARNING)
                : new StatusChip(DateField.format(on), Tone.SUCCESS);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("training.tab.coverage");
    }
}
