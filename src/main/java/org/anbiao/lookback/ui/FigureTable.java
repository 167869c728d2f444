package org.anbiao.lookback.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.anbiao.common.ui.Texts;
import org.anbiao.lookback.YearFigures;

/** What the portal knows, a row a year; years of which it holds nothing, or no base list, say so; one below the other on a phone. */
class FigureTable extends Div {

    FigureTable(List<YearFigures> figures) {
        addClassName("figure-table");
        Element head = new Element("tr").appendChild(header("col", Texts.get("lookback.report.figure.year")));
        YearFigures.COLUMNS.forEach(
                column -> head.appendChild(header("col", Texts.get("lookback.report.figure." + column.key()))));
        Element body = new Element("tbody");
        figures.forEach(year -> body.appendChild(row(year)));
        getElement()
                .appendChild(new Element("table")
                        .appendChild(new Element("thead").appendChild(head))
                        .appendChild(body));
        if (figures.stream().anyMatch(YearFigures::isWithoutBase)) {
            add(Words.meta(Texts.get("lookback.figures.no-base")));
        }
    }

    private static Element row(YearFigures year) {
        Element row = new Element("tr")
                .appendChild(header("row", Texts.get("lookback.report.year", String.valueOf(year.year()))));
        if (year.isEmpty()) {
            return row.appendChild(new Element("td")
                    .setAttribute("colspan", String.valueOf(YearFigures.COLUMNS.size()))
                    .setAttribute("class", "figure-none")
                    .setText(Texts.get("lookback.figures.none")));
        }
        YearFigures.COLUMNS.forEach(column -> row.appendChild(new Element("td")
                .setAttribute("class", "figure")
                .setAttribute("data-label", Texts.get("lookback.report.figure." + column.key()))
                .setText(column.text(year))));
        return row;
    }

    private static Element header(String scope, String text) {
        return new Element("th").setAttribute("scope", scope).setText(text);
    }
}
