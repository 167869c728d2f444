package org.anbiao.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.supervision.Codes;
import org.anbiao.supervision.SupervisedUnit;
import org.anbiao.supervision.assessment.AssessedFigure;
import org.anbiao.supervision.assessment.UnitAssessment;

/** What the pages of yearly assessments call things, and the links to the records behind their figures. */
final class AssessmentWords {

    private AssessmentWords() {}

    static String figure(AssessedFigure figure) {
        return Words.of("assessment.figure", figure);
    }

    /** What names a figure of a unit. */
    static QueryParameters parameters(SupervisedUnit unit, int year, AssessedFigure figure) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("tenant", unit.tenantId().toString());
        if (unit.unitId() != null) {
            values.put("unit", unit.unitId().toString());
        }
        values.put("year", String.valueOf(year));
        values.put("figure", Codes.of(figure));
        return QueryParameters.simple(values);
    }

    /** A figure that opens on its records. */
    static Component figure(SupervisedUnit unit, int year, AssessedFigure figure, long count) {
        if (count == 0) {
            Span none = new Span("0");
            none.addClassName("figure");
            return none;
        }
        Anchor link = new Anchor(
                SupervisionNavigation.ASSESSMENT_RECORDS + "?"
                        + parameters(unit, year, figure).getQueryString(),
                String.valueOf(count));
        link.addClassName("figure");
        return link;
    }

    /** All figures with their names. */
    static Div figures(SupervisedUnit unit, int year, java.util.function.ToLongFunction<AssessedFigure> count) {
        Div all = new Div();
        all.addClassName("inline-list");
        for (AssessedFigure figure : AssessedFigure.values()) {
            all.add(new Span(Words.meta(figure(figure) + " "), figure(unit, year, figure, count.applyAsLong(figure))));
        }
        return all;
    }

    /** The result, and whether the unit reads it. */
    static Div state(UnitAssessment one) {
        Div chips = new Div(
                new StatusChip(one.grade(), Tone.NEUTRAL),
                one.publishedOn() == null
                        ? new StatusChip(Texts.get("supervision.assessment.unpublished"), Tone.WARNING)
                        : new StatusChip(Texts.get("supervision.assessment.published"), Tone.SUCCESS));
        chips.addClassName("inline-list");
        return chips;
    }

    /** When it was decided and by whom. */
    static String line(UnitAssessment one) {
        return Texts.get(
                "supervision.assessment.line",
                one.authorityName(),
                DateField.format(one.decidedOn()),
                one.recordedByName());
    }
}
