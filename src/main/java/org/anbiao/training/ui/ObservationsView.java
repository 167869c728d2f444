package org.anbiao.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.NarrowCards;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.training.SectorObservation;
import org.anbiao.training.SessionService;

/** 行业观摩: which sectors have held an observation at their benchmark enterprise this year, and which have not. */
@Route(TrainingNavigation.OBSERVATIONS)
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
class ObservationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String YEAR = "year";
    private static final int YEARS_BACK = 5;

    private final transient SessionService sessions;
    private final transient LocalDate today;
    final Grid<SectorObservation> grid = new Grid<>();

    ObservationsView(SessionService sessions, Clock clock) {
        this.sessions = sessions;
        this.today = LocalDate.now(clock);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        int year = TrainingWords.year(TrainingWords.asked(event, YEAR), today.getYear());
        List<SectorObservation> sectors = sessions.observations(year);
        long held = sectors.stream().filter(one -> one.held() > 0).count();
        add(
                new PageHeader(Texts.get("training.nav.training"))
                        .withSubtitle(Texts.get(
                                "training.observations.subtitle", String.valueOf(year), sectors.size(), held)),
                TrainingWords.tabs("observations"),
                filters(year));
        if (sectors.isEmpty()) {
            add(new EmptyState(
                    Texts.get("training.observations.empty"), Texts.get("training.observations.empty-hint")));
        } else {
            fill(sectors);
            add(grid, cards());
        }
    }

    private FilterBar filters(int year) {
        Select<Integer> years = new Select<>();
        years.setLabel(Texts.get("training.field.year"));
        years.setItems(IntStream.rangeClosed(0, YEARS_BACK)
                .mapToObj(back -> today.getYear() - back)
                .toList());
        years.setItemLabelGenerator(String::valueOf);
        years.setValue(year);
        years.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                TrainingNavigation.OBSERVATIONS, TrainingWords.address(YEAR, String.valueOf(change.getValue())))));
        return new FilterBar(years);
    }

    private void fill(List<SectorObservation> sectors) {
        grid.removeAllColumns();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.setAllRowsVisible(true);
        grid.addColumn(SectorObservation::sector)
                .setHeader(Texts.get("training.observations.sector"))
                .setAutoWidth(true)
                .setFrozen(true);
        grid.addComponentColumn(ObservationsView::state)
                .setHeader(Texts.get("training.observations.state"))
                .setAutoWidth(true);
        grid.addColumn(SectorObservation::enterprises)
                .setHeader(Texts.get("training.observations.enterprises"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(ObservationsView::benchmarks)
                .setHeader(Texts.get("training.observations.benchmarks"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(SectorObservation::held)
                .setHeader(Texts.get("training.observations.held"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(ObservationsView::last)
                .setHeader(Texts.get("training.observations.last"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.setItems(sectors);
    }

    private NarrowCards<SectorObservation> cards() {
        return new NarrowCards<>(grid, sector -> new Span(sector.sector()))
                .part(ObservationsView::state)
                .line(Texts.get("training.observations.enterprises"), sector -> String.valueOf(sector.enterprises()))
                .line(Texts.get("training.observations.benchmarks"), ObservationsView::benchmarks)
                .line(Texts.get("training.observations.held"), sector -> String.valueOf(sector.held()))
                .line(Texts.get("training.observations.last"), ObservationsView::last);
    }

    private static Component state(SectorObservation sector) {
        return switch (sector.state()) {
            case HELD -> new StatusChip(Texts.get("training.observations.state.held"), Tone.SUCCESS);
            case ELSEWHERE -> new StatusChip(Texts.get("training.observations.state.elsewhere"), Tone.PROGRESS);
            case MISSING -> new StatusChip(Texts.get("training.observations.state.missing"), Tone.WARNING);
            case NO_BENCHMARK -> new StatusChip(Texts.get("training.observations.state.no-benchmark"), Tone.NEUTRAL);
        };
    }

    private static String benchmarks(SectorObservation sector) {
        return sector.benchmarks() > 3
                ? Texts.get("training.observations.benchmarks-more", sector.benchmarkNames(), sector.benchmarks())
                : sector.benchmarkNames();
    }

    private static String last(SectorObservation sector) {
        LocalDate on = sector.lastOn();
        return on == null ? "" : DateField.format(on) + " · " + sector.lastAt();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("training.tab.observations");
    }
}
