package org.anbiao.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.anbiao.common.ui.Texts;
import org.anbiao.supervision.assessment.AssessedFigure;
import org.anbiao.supervision.assessment.AssessmentLine;
import org.anbiao.supervision.assessment.UnitAssessment;
import org.jspecify.annotations.Nullable;

/** Units of a kind with their record of a year and their assessment, as a list and as cards. */
final class AssessmentTable {

    private final Consumer<AssessmentLine> assess;
    private final int year;
    private final boolean assesses;

    /**
     * @param assess opens the assessment of a unit
     * @param assesses whether the actor may
     */
    AssessmentTable(Consumer<AssessmentLine> assess, int year, boolean assesses) {
        this.assess = assess;
        this.year = year;
        this.assesses = assesses;
    }

    /** Gives a list its columns and rows. */
    void fill(Grid<AssessmentLine> grid, List<AssessmentLine> lines) {
        grid.removeAllColumns();
        grid.addThemeNames("compact", "row-stripes", "wrap-cell-content");
        grid.addClassName("only-wide");
        grid.setAllRowsVisible(true);
        grid.addColumn(line -> line.unit().name())
                .setHeader(Texts.get("supervision.column.unit"))
                .setFlexGrow(2);
        for (AssessedFigure figure : AssessedFigure.values()) {
            grid.addComponentColumn(line -> AssessmentWords.figure(line.unit(), year, figure, line.count(figure)))
                    .setHeader(AssessmentWords.figure(figure))
                    .setTextAlign(ColumnTextAlign.END)
                    .setWidth("6rem")
                    .setFlexGrow(0);
        }
        if (lines.stream().anyMatch(line -> line.score() != null)) {
            grid.addColumn(line -> score(line.score()))
                    .setHeader(Texts.get("supervision.assessment.score"))
                    .setTextAlign(ColumnTextAlign.END)
                    .setWidth("6rem")
                    .setFlexGrow(0);
        }
        grid.addComponentColumn(AssessmentTable::result)
                .setHeader(Texts.get("supervision.assessment.result"))
                .setFlexGrow(2);
        if (assesses) {
            grid.addComponentColumn(this::button).setWidth("6.5rem").setFlexGrow(0);
        }
        grid.setItems(lines);
    }

    private static String score(@Nullable BigDecimal score) {
        return score == null ? "—" : score.toPlainString();
    }

    private static Component result(AssessmentLine line) {
        UnitAssessment latest = line.latest();
        if (latest == null) {
            return Words.meta(Texts.get("supervision.assessment.none"));
        }
        Div result = new Div(
                AssessmentWords.state(latest),
                new Anchor(
                        SupervisionNavigation.ASSESSMENT + "/" + latest.id(),
                        Texts.get(
                                latest.edition() == 1
                                        ? "supervision.assessment.open"
                                        : "supervision.assessment.open-editions",
                                latest.edition())));
        result.addClassName("inline-list");
        if (line.changedSince()) {
            result.add(Words.meta(Texts.get("supervision.assessment.changed-since")));
        }
        return result;
    }

    private Button button(AssessmentLine line) {
        Button button = Fields.small(
                line.latest() == null ? "supervision.assessment.assess" : "supervision.assessment.change",
                () -> assess.accept(line));
        button.setAriaLabel(button.getText() + " " + line.unit().name());
        return button;
    }

    /** The same as cards, for a phone. */
    Div cards(List<AssessmentLine> lines) {
        Div cards = new Div();
        cards.addClassNames("only-narrow", "card-list");
        for (AssessmentLine line : lines) {
            Div card =
                    new Div(Words.title(line.unit().name()), AssessmentWords.figures(line.unit(), year, line::count));
            card.addClassName("card");
            if (line.score() != null) {
                card.add(Words.meta(Texts.get("supervision.assessment.score") + " " + score(line.score())));
            }
            card.add(result(line));
            if (assesses) {
                card.add(button(line));
            }
            cards.add(card);
        }
        return cards;
    }
}
