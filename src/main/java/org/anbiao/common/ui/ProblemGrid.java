package org.anbiao.common.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;

/**
 * Rows of an uploaded workbook that have to be corrected: where the row stands, then what is wrong with it, one line each.
 *
 * @param <T> a row
 */
public class ProblemGrid<T> extends Grid<T> {

    /** All rows at once; the caller limits them. */
    public ProblemGrid(List<T> rows) {
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setItems(rows);
        setAllRowsVisible(true);
    }

    /** A narrow column that says which row it is. */
    public ProblemGrid<T> where(String header, String width, ValueProvider<T, ?> value) {
        addColumn(value).setHeader(header).setWidth(width).setFlexGrow(0);
        return this;
    }

    /** The last column: what is wrong, with line breaks between the problems. */
    public ProblemGrid<T> problems(String header, ValueProvider<T, String> value) {
        addComponentColumn(row -> {
                    Div lines = new Div(value.apply(row));
                    lines.addClassName("lines");
                    return lines;
                })
                .setHeader(header);
        return this;
    }
}
