package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.EvaluationSheet;
import org.anbiao.selfevaluation.report.ElementResult;

/** The result of an evaluation: its points and a bar per element. */
class ReportResult extends Div {

    ReportResult(EvaluationSheet sheet) {
        var score = sheet.score();
        Span points = new Span(Words.number(score.points()));
        points.addClassName("report-points");
        Div total = new Div(
                points,
                Words.meta(Texts.get(
                        "selfevaluation.report.total",
                        Words.number(score.full()),
                        Words.number(score.percent()),
                        Words.number(score.given()),
                        Words.number(score.possible()))));
        total.addClassName("report-total");
        Div bars = new Div();
        bars.addClassName("report-bars");
        for (ElementResult element : ElementResult.of(sheet)) {
            bars.add(ReportBar.of(
                    element.title(),
                    element.percent(),
                    element.applies(),
                    Texts.get(
                            "selfevaluation.report.counts", element.met(), element.notMet(), element.notApplicable())));
        }
        add(total, bars);
    }
}
