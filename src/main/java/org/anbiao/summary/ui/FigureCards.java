package org.anbiao.summary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.summary.CommonProblem;
import org.anbiao.summary.OpenMatters;
import org.anbiao.summary.OutstandingProblem;
import org.anbiao.summary.SectorResult;
import org.anbiao.summary.SummaryFigures;
import org.anbiao.summary.SummarySection;
import org.anbiao.summary.UnitSummary;

/** The sections that the portal makes, each as a card. */
final class FigureCards {

    private static final String TEXT = "summary.report.";

    private FigureCards() {}

    static Div of(SummarySection section, UnitSummary summary) {
        Div card = new Div(new H3(Words.section(section)));
        card.addClassName("card");
        SummaryFigures figures = summary.figures();
        card.add(
                switch (section) {
                    case SECTORS -> sectors(figures);
                    case COMMON -> common(figures.common());
                    case OUTSTANDING -> outstanding(figures.outstanding());
                    case OPEN -> new Paragraph(open(figures.open()));
                    default -> throw new IllegalArgumentException(section.code());
                });
        return card;
    }

    private static Component sectors(SummaryFigures figures) {
        List<SummaryTable.Column> columns = new ArrayList<>();
        columns.add(new SummaryTable.Column(Texts.get(TEXT + "column.sector"), true));
        SectorResult.COLUMNS.forEach(
                column -> columns.add(new SummaryTable.Column(Texts.get(TEXT + "column." + column.key()), false)));
        SummaryTable table = new SummaryTable(columns);
        figures.sectors()
                .forEach(result -> table.row(
                        row(result.sector().isEmpty() ? Texts.get("summary.sector.none") : result.sector(), result)));
        table.row(row(Texts.get(TEXT + "total"), figures.total()));
        return table;
    }

    private static List<String> row(String name, SectorResult result) {
        return Stream.concat(
                        Stream.of(name),
                        SectorResult.COLUMNS.stream()
                                .map(column -> String.valueOf(column.value().applyAsLong(result))))
                .toList();
    }

    private static Component common(List<CommonProblem> problems) {
        if (problems.isEmpty()) {
            return new Paragraph(Texts.get(TEXT + "common.none"));
        }
        SummaryTable table = new SummaryTable(List.of(
                words("problem"), words("shown"), figure("enterprises-with"), figure("records"), figure("open")));
        problems.forEach(problem -> table.row(List.of(
                Words.problem(problem),
                Texts.get(TEXT + "kind." + problem.kind().code()),
                String.valueOf(problem.enterprises()),
                String.valueOf(problem.records()),
                String.valueOf(problem.open()))));
        return table;
    }

    private static Component outstanding(List<OutstandingProblem> problems) {
        if (problems.isEmpty()) {
            return new Paragraph(Texts.get(TEXT + "outstanding.none"));
        }
        SummaryTable table = new SummaryTable(List.of(
                words("enterprise"),
                words("description"),
                words("level"),
                words("found"),
                words("due"),
                words("state")));
        problems.forEach(problem -> table.row(row(problem)));
        return table;
    }

    private static List<String> row(OutstandingProblem problem) {
        LocalDate due = problem.dueOn();
        LocalDate closed = problem.closedOn();
        return List.of(
                problem.enterprise(),
                problem.description(),
                Texts.get(TEXT + (problem.major() ? "level.major" : "level.general")),
                DateField.format(problem.foundOn()),
                due == null ? "—" : DateField.format(due),
                closed == null
                        ? Texts.get(TEXT + "state.open")
                        : Texts.get(TEXT + "state.closed", DateField.format(closed)));
    }

    private static String open(OpenMatters open) {
        return Texts.get(
                TEXT + "open", open.hazards(), open.overdueHazards(), open.improvements(), open.enterpriseSteps());
    }

    private static SummaryTable.Column words(String key) {
        return new SummaryTable.Column(Texts.get(TEXT + "column." + key), true);
    }

    private static SummaryTable.Column figure(String key) {
        return new SummaryTable.Column(Texts.get(TEXT + "column." + key), false);
    }
}
