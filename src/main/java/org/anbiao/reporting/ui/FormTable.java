package org.anbiao.reporting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import java.util.function.Consumer;
import org.anbiao.common.ui.Texts;
import org.anbiao.reporting.CellKey;
import org.anbiao.reporting.FormDefinition;
import org.anbiao.reporting.FormLayout;
import org.anbiao.reporting.FormRule;
import org.anbiao.reporting.ReportCell;
import org.jspecify.annotations.Nullable;

/**
 * A form as on paper: merged header, fixed header and first column, figures as buttons that open what stands behind them.
 * A cell's state is a word under its figure, never a colour alone.
 */
class FormTable extends Div {

    private final transient FormDefinition form;
    private final transient FormLayout layout;
    private final transient Map<CellKey, ReportCell> cells;
    private final transient Map<CellKey, FormRule.Severity> findings;
    private final transient @Nullable CellKey selected;
    private final transient Consumer<CellKey> opener;

    /**
     * @param cells figures of the rows the unit fills; every other figure prints 0 and cannot be opened
     * @param findings the worst finding about a cell
     * @param selected the cell that is open
     */
    FormTable(
            FormDefinition form,
            Map<CellKey, ReportCell> cells,
            Map<CellKey, FormRule.Severity> findings,
            @Nullable CellKey selected,
            Consumer<CellKey> opener) {
        this.form = form;
        this.layout = FormLayout.of(form);
        this.cells = cells;
        this.findings = findings;
        this.selected = selected;
        this.opener = opener;
        addClassName("official-form");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", form.title());
        Element table = new Element("table");
        table.appendChild(header(), body());
        getElement().appendChild(table);
    }

    private Element header() {
        Element head = new Element("thead");
        for (int row = 0; row < layout.headerRows(); row++) {
            Element line = new Element("tr");
            for (FormLayout.HeaderCell cell : layout.header()) {
                if (cell.row() == row) {
                    Element th = spanned("th", cell.rowSpan(), cell.columnSpan());
                    th.setAttribute("scope", cell.columnSpan() > 1 ? "colgroup" : "col");
                    th.setText(cell.text());
                    line.appendChild(th);
                }
            }
            head.appendChild(line);
        }
        return head;
    }

    private Element body() {
        Element body = new Element("tbody");
        for (int row = 0; row < layout.bodyRows(); row++) {
            Element line = new Element("tr");
            for (FormLayout.BodyCell cell : layout.body()) {
                if (cell.row() == row) {
                    line.appendChild(bodyCell(cell));
                }
            }
            body.appendChild(line);
        }
        return body;
    }

    private Element bodyCell(FormLayout.BodyCell cell) {
        if (cell.content() instanceof FormLayout.Content.Figure figure) {
            Element td = spanned("td", cell.rowSpan(), cell.columnSpan());
            td.getClassList().add("figure");
            fill(td, figure.cell().key());
            return td;
        }
        boolean label = cell.column() == 0;
        Element word = spanned(label ? "th" : "td", cell.rowSpan(), cell.columnSpan());
        if (label) {
            word.setAttribute("scope", "row");
        }
        if (cell.content() instanceof FormLayout.Content.Text text) {
            word.setText(text.text());
        }
        return word;
    }

    private void fill(Element td, CellKey key) {
        ReportCell cell = cells.get(key);
        if (cell == null) {
            td.getClassList().add("other-row");
            td.setText("0");
            return;
        }
        String state = state(cell);
        String value = ReportWords.figure(cell.value());
        NativeButton button = new NativeButton(value, click -> opener.accept(key));
        if (!state.isEmpty()) {
            Span word = new Span(Texts.get("reporting.cell." + state));
            word.addClassName("cell-state");
            button.add(word);
            td.getClassList().add("cell-" + state);
        }
        if (key.equals(selected)) {
            td.getClassList().add("selected");
        }
        button.getElement()
                .setAttribute(
                        "aria-label",
                        Texts.get(
                                "reporting.cell.describe",
                                form.fullLabel(key.columnId()),
                                value,
                                state.isEmpty() ? "" : " " + Texts.get("reporting.cell." + state)));
        td.appendChild(button.getElement());
    }

    private String state(ReportCell cell) {
        FormRule.Severity severity = findings.get(cell.key());
        if (severity == FormRule.Severity.ERROR) {
            return "error";
        }
        if (severity == FormRule.Severity.WARNING) {
            return "warning";
        }
        if (!cell.returnComment().isEmpty()) {
            return "remark";
        }
        if (cell.overridden()) {
            return "adjusted";
        }
        return cell.recorded() || cell.value().signum() > 0 ? "" : "unrecorded";
    }

    private static Element spanned(String tag, int rows, int columns) {
        Element cell = new Element(tag);
        if (rows > 1) {
            cell.setAttribute("rowspan", String.valueOf(rows));
        }
        if (columns > 1) {
            cell.setAttribute("colspan", String.valueOf(columns));
        }
        return cell;
    }
}
