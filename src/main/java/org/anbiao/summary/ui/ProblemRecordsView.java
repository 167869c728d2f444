package org.anbiao.summary.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.NarrowCards;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.RegistryChoices;
import org.anbiao.summary.CommonProblem;
import org.anbiao.summary.analysis.ProblemAnalysis;
import org.anbiao.summary.analysis.ProblemFilter;
import org.anbiao.summary.analysis.ProblemRecord;
import org.jspecify.annotations.Nullable;

/** The records behind a number of the analysis. */
@Route(SummaryNavigation.PROBLEMS + "/records")
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE", "UNIT_WORKER", "SECTION_WORKER", "LEADER", "CITY_READER"})
class ProblemRecordsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ProblemAnalysis analysis;
    private final transient RegistryChoices choices;
    private final transient Clock clock;
    Grid<ProblemRecord> grid = new Grid<>();

    ProblemRecordsView(ProblemAnalysis analysis, RegistryChoices choices, Clock clock) {
        this.analysis = analysis;
        this.choices = choices;
        this.clock = clock;
        addClassNames("page", "full-height");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageAddress address = PageAddress.of(event);
        try {
            show(address);
        } catch (DomainException refused) {
            // the analysis has the same days in its address, and says what is wrong with them
            event.forwardTo(ProblemsView.class);
        }
    }

    private void show(PageAddress address) {
        removeAll();
        ProblemFilter filter = ProblemAddress.filter(address, LocalDate.now(clock));
        CommonProblem.Kind kind = address.choice("kind", CommonProblem.Kind.class);
        String name = address.text("name").isEmpty() ? null : address.text("name");
        boolean unsolved = !address.text("open").isEmpty();
        long found = analysis.records(filter, kind, name, unsolved, new PageRequest(0, 1))
                .total();
        String open = unsolved ? " · " + Texts.get("summary.analysis.still-open") : "";
        String what = Texts.get("summary.analysis.kind." + (kind == null ? "all" : kind.code()));
        add(new PageHeader(
                        kind == null || name == null
                                ? what
                                : what + "：" + Words.problem(new CommonProblem(kind, name, 0, 0, 0)),
                        new Anchor(ProblemAddress.page(filter), Texts.get("summary.analysis.back")))
                .withState(new StatusChip(Texts.get("summary.analysis.count", found), Tone.NEUTRAL))
                .withSubtitle(DateField.format(filter.from()) + "—" + DateField.format(filter.to())
                        + ProblemAddress.words(filter, area(filter.areaId())) + open));
        if (found == 0) {
            add(new EmptyState(Texts.get("summary.analysis.nothing"), Texts.get("summary.analysis.nothing.hint")));
            return;
        }
        columns();
        grid.setDataProvider(DataProvider.fromCallbacks(
                query -> analysis
                        .records(filter, kind, name, unsolved, new PageRequest(query.getOffset(), query.getLimit()))
                        .rows()
                        .stream(),
                query -> {
                    query.getOffset();
                    query.getLimit();
                    return (int) found;
                }));
        add(
                grid,
                new NarrowCards<>(grid, ProblemRecordsView::text)
                        .line(Texts.get("summary.analysis.column.enterprise"), ProblemRecord::enterprise)
                        .line(Texts.get("summary.analysis.column.day"), one -> DateField.format(one.on()))
                        .part(ProblemRecordsView::chip));
    }

    private String area(@Nullable UUID id) {
        return id == null
                ? ""
                : choices.villages().stream()
                        .filter(village -> village.id().equals(id))
                        .map(RegistryChoices.Choice::label)
                        .findFirst()
                        .orElse("");
    }

    private void columns() {
        grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.setHeightFull();
        grid.addComponentColumn(one -> new Anchor("enterprises/" + one.enterpriseId(), one.enterprise()))
                .setHeader(Texts.get("summary.analysis.column.enterprise"))
                .setFlexGrow(2);
        grid.addComponentColumn(one -> {
                    Span problem = new Span(Words.problem(new CommonProblem(one.kind(), one.name(), 0, 0, 0)));
                    problem.setTitle(problem.getText());
                    return problem;
                })
                .setHeader(Texts.get("summary.analysis.column.problem"))
                .setFlexGrow(2);
        grid.addComponentColumn(ProblemRecordsView::text)
                .setHeader(Texts.get("summary.analysis.column.text"))
                .setFlexGrow(4);
        grid.addColumn(one -> DateField.format(one.on()))
                .setHeader(Texts.get("summary.analysis.column.day"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addComponentColumn(ProblemRecordsView::chip)
                .setHeader(Texts.get("summary.analysis.column.state"))
                .setWidth("7rem")
                .setFlexGrow(0);
    }

    private static Anchor text(ProblemRecord one) {
        Anchor link = new Anchor(one.page(), one.text());
        link.setTitle(one.text());
        return link;
    }

    private static StatusChip chip(ProblemRecord one) {
        return one.open()
                ? new StatusChip(Texts.get("summary.analysis.still-open"), Tone.WARNING)
                : new StatusChip(Texts.get("summary.analysis.closed"), Tone.SUCCESS);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("summary.analysis.title");
    }
}
