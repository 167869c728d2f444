package org.anbiao.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** A plain table with a fixed head and first column; for figures side by side. */
class HtmlTable extends Div {

    private final Element head = new Element("thead");
    private final Element body = new Element("tbody");

    HtmlTable() {
        addClassName("plain-table");
        getElement().appendChild(new Element("table").appendChild(head, body));
    }

    HtmlTable withHead(String... labels) {
        Element row = new Element("tr");
        for (String label : labels) {
            row.appendChild(new Element("th").setAttribute("scope", "col").setText(label));
        }
        head.appendChild(row);
        return this;
    }

    /** A heading over the rows that follow. */
    void addGroup(String label, int columns) {
        body.appendChild(new Element("tr")
                .appendChild(new Element("th")
                        .setAttribute("colspan", String.valueOf(columns))
                        .setAttribute("class", "plain-table-group")
                        .setText(label)));
    }

    /** A row; its first cell names it. */
    void addRow(Component... cells) {
        Element row = new Element("tr");
        for (int i = 0; i < cells.length; i++) {
            Element cell = i == 0 ? new Element("th").setAttribute("scope", "row") : new Element("td");
            row.appendChild(cell.appendChild(cells[i].getElement()));
        }
        body.appendChild(row);
    }

    static Span text(String text) {
        return new Span(text);
    }

    static Span figure(Object value) {
        Span figure = new Span(String.valueOf(value));
        figure.addClassName("figure");
        return figure;
    }
}
