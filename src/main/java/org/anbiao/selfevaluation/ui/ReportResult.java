package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.EvaluationSheet;
import org.anbiao.selfevaluation.report.ElementResult;

/** The result of an evaluation: its points and a bar per element. */
class ReportResult extends Div {

    ReportResult(EvaluationSheet sheet) {
        var score = sheet.score();
        BigDecimal reached = score.points();
        BigDecimal percent = score.percent();
        Span points = new Span(reached == null ? score.met() + " / " + score.applicable() : Words.number(reached));
        points.addClassName("report-points");
        Div total = new Div(
                points,
                Words.meta(
                        percent == null
                                ? Texts.get("selfevaluation.report.total.unscored", score.applicable(), score.met())
                                : Texts.get(
                                        "selfevaluation.report.total."
                                                + score.method().code(),
                                        Words.number(score.full()),
                                        Words.number(percent),
                                        Words.number(score.givenShown()),
                                        Words.number(score.possible()))));
        total.addClassName("report-total");
        Div bars = new Div();
        bars.addClassName("report-bars");
        for (ElementResult element : ElementResult.of(sheet)) {
            bars.add(ReportBar.of(
                    element.title(),
                    element.percent(),
                    element.met(),
                    element.applicable(),
                    element.applies(),
                    Texts.get(
                            "selfevaluation.report.counts", element.met(), element.notMet(), element.notApplicable())));
        }
        add(total, bars);
    }
}
