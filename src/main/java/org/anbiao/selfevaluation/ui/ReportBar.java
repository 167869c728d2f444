package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.anbiao.common.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The share of an element's points as a bar with its figure. */
final class ReportBar {

    private ReportBar() {}

    /**
     * @param percent null by a standard without points: the bar shows the items met among those that apply
     * @param counts what stands behind the figure; empty for nothing
     */
    static Component of(
            String name, @Nullable BigDecimal percent, long met, long applicable, boolean applies, String counts) {
        Div fill = new Div();
        fill.addClassName("report-bar-fill");
        BigDecimal width = percent == null ? BigDecimal.valueOf(met * 100 / Math.max(1, applicable)) : percent;
        fill.setWidth(width.toPlainString() + "%");
        Div track = new Div(fill);
        track.addClassName("report-bar");
        String share = percent == null ? met + " / " + applicable : Words.number(percent) + "%";
        Span figure = new Span(applies ? share : Texts.get("selfevaluation.report.nothing"));
        figure.addClassName("figure");
        Div line = new Div(new Span(name), track, figure);
        line.addClassName("report-line");
        if (!counts.isEmpty()) {
            line.add(Words.meta(counts));
        }
        return line;
    }
}
