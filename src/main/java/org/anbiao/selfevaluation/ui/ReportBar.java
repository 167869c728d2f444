package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.anbiao.common.ui.Texts;

/** The share of an element's points as a bar with its figure. */
final class ReportBar {

    private ReportBar() {}

    /** @param counts what stands behind the figure; empty for nothing */
    static Component of(String name, BigDecimal percent, boolean applies, String counts) {
        Div fill = new Div();
        fill.addClassName("report-bar-fill");
        fill.setWidth(percent.toPlainString() + "%");
        Div track = new Div(fill);
        track.addClassName("report-bar");
        Span figure = new Span(applies ? Words.number(percent) + "%" : Texts.get("selfevaluation.report.nothing"));
        figure.addClassName("figure");
        Div line = new Div(new Span(name), track, figure);
        line.addClassName("report-line");
        if (!counts.isEmpty()) {
            line.add(Words.meta(counts));
        }
        return line;
    }
}
