package org.anbiao.summary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.RegistryChoices;
import org.anbiao.summary.CommonProblem;
import org.anbiao.summary.analysis.ProblemAnalysis;
import org.anbiao.summary.analysis.ProblemFilter;
import org.anbiao.summary.analysis.ProblemGroup;
import org.anbiao.summary.analysis.ProblemGrouping;
import org.anbiao.summary.analysis.SharedProblem;
import org.jspecify.annotations.Nullable;

/** 问题分析: how problems spread over sectors, areas and size classes, which are common, which stand out; every number opens. */
@Route(SummaryNavigation.PROBLEMS)
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE", "UNIT_WORKER", "SECTION_WORKER", "LEADER", "CITY_READER"})
class ProblemsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ProblemAnalysis analysis;
    private final transient RegistryChoices choices;
    private final transient Clock clock;
    Grid<ProblemGroup> groups = new Grid<>();
    Grid<SharedProblem> common = new Grid<>();

    ProblemsView(ProblemAnalysis analysis, RegistryChoices choices, Clock clock) {
        this.analysis = analysis;
        this.choices = choices;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageAddress address = PageAddress.of(event);
        removeAll();
        add(new PageHeader(Texts.get("summary.analysis.title")).withSubtitle(Texts.get("summary.analysis.subtitle")));
        LocalDate today = LocalDate.now(clock);
        ProblemFilter filter = ProblemAddress.filter(address, today);
        ProblemGrouping wanted = address.choice("by", ProblemGrouping.class);
        ProblemGrouping by = wanted == null ? ProblemGrouping.SECTOR : wanted;
        add(new ProblemFilters(choices, address, filter, by, today));
        Notices.attempt(() -> show(filter, by));
    }

    private void show(ProblemFilter filter, ProblemGrouping by) {
        List<ProblemGroup> spread = analysis.groups(filter, by);
        if (spread.isEmpty()) {
            add(new EmptyState(Texts.get("summary.analysis.nobody"), Texts.get("summary.analysis.nobody.hint")));
            return;
        }
        add(new H3(Texts.get("summary.analysis.by." + ProblemAddress.code(by))), spread(spread, filter, by));
        add(new H3(Texts.get("summary.analysis.common")), common(analysis.common(filter), filter));
        add(new H3(Texts.get("summary.analysis.outstanding")), OutstandingList.of(analysis.outstanding(filter)));
        add(Words.meta(Texts.get("summary.analysis.note")));
    }

    private Component spread(List<ProblemGroup> spread, ProblemFilter filter, ProblemGrouping by) {
        groups = table();
        groups.addColumn(group -> ProblemAddress.group(group, by))
                .setHeader(Texts.get("summary.analysis.group." + ProblemAddress.code(by)))
                .setFlexGrow(2);
        figure(groups, "enterprises", group -> number(group.enterprises()));
        figure(groups, "affected", group -> affected(group, narrowed(filter, by, group)));
        for (CommonProblem.Kind kind : CommonProblem.Kind.values()) {
            figure(groups, kind.code(), group -> opening(group.records(kind), narrowed(filter, by, group), kind, null));
        }
        figure(groups, "open", group -> open(group.open(), narrowed(filter, by, group), null, null));
        groups.setItems(spread);
        Div cards = cards();
        for (ProblemGroup group : spread) {
            Div card = card(new Span(ProblemAddress.group(group, by)));
            card.add(
                    line("enterprises", number(group.enterprises())),
                    line("affected", affected(group, narrowed(filter, by, group))));
            for (CommonProblem.Kind kind : CommonProblem.Kind.values()) {
                card.add(line(kind.code(), opening(group.records(kind), narrowed(filter, by, group), kind, null)));
            }
            card.add(line("open", open(group.open(), narrowed(filter, by, group), null, null)));
            cards.add(card);
        }
        return new Div(groups, cards);
    }

    /** The filter of one group. */
    private static ProblemFilter narrowed(ProblemFilter filter, ProblemGrouping by, ProblemGroup group) {
        return new ProblemFilter(
                filter.from(),
                filter.to(),
                by == ProblemGrouping.SECTOR ? group.key() : filter.sector(),
                by == ProblemGrouping.AREA ? PageAddress.parse(group.key()).orElseThrow() : filter.areaId(),
                by == ProblemGrouping.SIZE ? group.key() : filter.sizeClass());
    }

    private Component common(List<SharedProblem> shared, ProblemFilter filter) {
        if (shared.isEmpty()) {
            return Words.meta(Texts.get("summary.analysis.no-common"));
        }
        common = table();
        common.addColumn(one -> Texts.get(
                        "summary.analysis.kind." + one.problem().kind().code()))
                .setHeader(Texts.get("summary.analysis.column.kind"))
                .setWidth("10rem")
                .setFlexGrow(0);
        common.addColumn(one -> Words.problem(one.problem()))
                .setHeader(Texts.get("summary.analysis.column.problem"))
                .setFlexGrow(3);
        figure(common, "shared-by", one -> number(one.problem().enterprises()));
        figure(common, "repeated", one -> number(one.repeated()));
        figure(common, "records", one -> records(one, filter));
        figure(common, "open", one -> open(one, filter));
        common.setItems(shared);
        Div cards = cards();
        for (SharedProblem one : shared) {
            Div card = card(new Span(Words.problem(one.problem())));
            card.add(
                    Words.meta(Texts.get(
                            "summary.analysis.kind." + one.problem().kind().code())),
                    line("shared-by", number(one.problem().enterprises())),
                    line("repeated", number(one.repeated())),
                    line("records", records(one, filter)),
                    line("open", open(one, filter)));
            cards.add(card);
        }
        return new Div(common, cards);
    }

    private static Component records(SharedProblem one, ProblemFilter filter) {
        CommonProblem problem = one.problem();
        return opening(problem.records(), filter, problem.kind(), problem.name());
    }

    private static <T> Grid<T> table() {
        Grid<T> grid = new Grid<>();
        grid.addThemeNames("compact", "row-stripes", "wrap-cell-content");
        grid.addClassName("only-wide");
        grid.setAllRowsVisible(true);
        return grid;
    }

    private static <T> void figure(Grid<T> grid, String column, ValueProvider<T, Component> cell) {
        grid.addComponentColumn(cell)
                .setHeader(Texts.get("summary.analysis.column." + column))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem")
                .setFlexGrow(1);
    }

    private static Div cards() {
        Div cards = new Div();
        cards.addClassNames("only-narrow", "card-list");
        return cards;
    }

    private static Div card(Span title) {
        title.addClassName("card-title");
        Div card = new Div(title);
        card.addClassName("card");
        return card;
    }

    private static Div line(String column, Component value) {
        Div line = new Div(Words.meta(Texts.get("summary.analysis.column." + column)), value);
        line.addClassName("inline-list");
        return line;
    }

    private static Span number(long value) {
        Span figure = new Span(String.valueOf(value));
        figure.addClassName("figure");
        return figure;
    }

    /** Enterprises with a problem lead to all their records. */
    private static Component affected(ProblemGroup group, ProblemFilter filter) {
        return link(group.affected(), ProblemAddress.records(filter, null, null, false));
    }

    private static Component open(SharedProblem one, ProblemFilter filter) {
        return open(
                one.problem().open(),
                filter,
                one.problem().kind(),
                one.problem().name());
    }

    private static Component open(
            long value, ProblemFilter filter, CommonProblem.@Nullable Kind kind, @Nullable String name) {
        return link(value, ProblemAddress.records(filter, kind, name, true));
    }

    private static Component opening(long value, ProblemFilter filter, CommonProblem.Kind kind, @Nullable String name) {
        return link(value, ProblemAddress.records(filter, kind, name, false));
    }

    private static Component link(long value, String address) {
        if (value == 0) {
            return number(0);
        }
        Anchor link = new Anchor(address, String.valueOf(value));
        link.addClassName("figure");
        return link;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("summary.analysis.title");
    }
}
