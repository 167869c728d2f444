package org.anbiao.summary.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A plain table; on a phone each row is a block, and each figure stands beside its heading. */
class SummaryTable extends Div {

    /** A column; words stand on the left, figures on the right. */
    record Column(String header, boolean words) {}

    private final List<Column> columns;
    private final Element body = new Element("tbody");

    SummaryTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
        addClassName("figure-table");
        Element head = new Element("tr");
        for (Column column : columns) {
            Element cell = new Element("th").setAttribute("scope", "col").setText(column.header());
            head.appendChild(column.words() ? cell.setAttribute("class", "words") : cell);
        }
        getElement()
                .appendChild(new Element("table")
                        .appendChild(new Element("thead").appendChild(head))
                        .appendChild(body));
    }

    /** Adds a row, its first text as the row's heading. */
    void row(List<String> texts) {
        Element row = new Element("tr")
                .appendChild(new Element("th").setAttribute("scope", "row").setText(texts.get(0)));
        for (int i = 1; i < texts.size(); i++) {
            Column column = columns.get(i);
            row.appendChild(new Element("td")
                    .setAttribute("class", column.words() ? "words" : "figure")
                    .setAttribute("data-label", column.header())
                    .setText(texts.get(i)));
        }
        body.appendChild(row);
    }
}
