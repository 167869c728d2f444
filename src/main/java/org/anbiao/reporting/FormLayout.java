package org.anbiao.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The printed grid of a form: header cells merged as in the source, then the rows with their sub-rows. Column 0 holds
 * the row labels; row 0 of the header and row 0 of the body are counted separately.
 */
public final class FormLayout {

    /** A header cell; positions start at 0, spans at 1. */
    public record HeaderCell(String id, String text, int row, int column, int rowSpan, int columnSpan) {}

    /** A cell below the header; positions start at 0, spans at 1. */
    public record BodyCell(int row, int column, int rowSpan, int columnSpan, Content content) {}

    /** What a cell below the header holds. */
    public sealed interface Content {
        /** The label of a row or a word such as 国标. */
        record Text(String text) implements Content {}

        /** A figure. */
        record Figure(FormDefinition.Cell cell) implements Content {}

        /** No cell in the layout: stays empty, not 0. */
        record Nothing() implements Content {}
    }

    private final FormDefinition form;
    private final int headerRows;
    private final int columnCount;
    private final List<HeaderCell> header = new ArrayList<>();
    private final List<BodyCell> body = new ArrayList<>();

    private FormLayout(FormDefinition form) {
        this.form = form;
        this.headerRows =
                form.columns().stream().mapToInt(FormLayout::depth).max().orElse(1);
        this.columnCount = 1 + form.gridColumns().size();
        layHeader();
        form.rows().forEach(this::layRow);
    }

    /** Lays out a form. */
    public static FormLayout of(FormDefinition form) {
        return new FormLayout(form);
    }

    /** Rows of the header. */
    public int headerRows() {
        return headerRows;
    }

    /** Rows below the header: rows of the form times their sub-rows. */
    public int bodyRows() {
        return form.rows().size() * subRowCount();
    }

    /** Columns of the grid, the row labels included. */
    public int columnCount() {
        return columnCount;
    }

    /** The header cells, row by row from left to right. */
    public List<HeaderCell> header() {
        return List.copyOf(header);
    }

    /** The cells below the header, row by row from left to right. */
    public List<BodyCell> body() {
        return List.copyOf(body);
    }

    private int subRowCount() {
        return Math.max(1, form.subRows().size());
    }

    private static int depth(FormColumn column) {
        if (column instanceof FormColumn.Group group) {
            return group.rowSpan()
                    + group.children().stream()
                            .mapToInt(FormLayout::depth)
                            .max()
                            .orElse(0);
        }
        return 1;
    }

    private void layHeader() {
        header.add(new HeaderCell("", form.rowLabel(), 0, 0, headerRows, 1));
        int column = 1;
        for (FormColumn top : form.columns()) {
            column = layHeaderCell(top, 0, column);
        }
        header.sort((a, b) ->
                a.row() != b.row() ? Integer.compare(a.row(), b.row()) : Integer.compare(a.column(), b.column()));
    }

    /** Lays one node and what is below it; returns the first column to its right. */
    private int layHeaderCell(FormColumn node, int row, int column) {
        if (node instanceof FormColumn.Group group) {
            int next = column;
            for (FormColumn child : group.children()) {
                next = layHeaderCell(child, row + group.rowSpan(), next);
            }
            header.add(new HeaderCell(node.id(), node.shownLabel(), row, column, group.rowSpan(), next - column));
            return next;
        }
        header.add(new HeaderCell(node.id(), node.shownLabel(), row, column, headerRows - row, 1));
        return column + 1;
    }

    private void layRow(FormDefinition.Row row) {
        Map<String, FormDefinition.Cell> cells = new HashMap<>();
        form.cells(row)
                .forEach(cell ->
                        cells.put(cell.key().subRowId() + "/" + cell.key().columnId(), cell));
        int top = form.rows().indexOf(row) * subRowCount();
        for (int sub = 0; sub < subRowCount(); sub++) {
            if (sub == 0) {
                body.add(new BodyCell(top, 0, subRowCount(), 1, new Content.Text(row.label())));
            }
            layLine(cells, top, sub);
        }
    }

    private void layLine(Map<String, FormDefinition.Cell> cells, int top, int sub) {
        int column = 1;
        for (FormColumn node : form.gridColumns()) {
            if (node instanceof FormColumn.Words words) {
                body.add(
                        new BodyCell(top + sub, column, 1, 1, word(words.words().get(sub))));
            } else if (!form.brokenDown().contains(node.id())) {
                if (sub == 0) {
                    body.add(new BodyCell(top, column, subRowCount(), 1, figure(cells.get("/" + node.id()))));
                }
            } else {
                layBrokenDown(cells, form.subRows().get(sub), node, top + sub, column);
            }
            column++;
        }
    }

    private void layBrokenDown(
            Map<String, FormDefinition.Cell> cells, FormDefinition.SubRow subRow, FormColumn node, int row, int col) {
        for (FormDefinition.MergedCell merged : form.merged()) {
            if (merged.subRowId().equals(subRow.id()) && merged.columnIds().contains(node.id())) {
                if (merged.columnIds().indexOf(node.id()) == 0) {
                    FormDefinition.Cell cell =
                            cells.get(subRow.id() + "/" + merged.cell().id());
                    body.add(new BodyCell(row, col, 1, merged.columnIds().size(), figure(cell)));
                }
                return;
            }
        }
        body.add(new BodyCell(row, col, 1, 1, figure(cells.get(subRow.id() + "/" + node.id()))));
    }

    private static Content word(String word) {
        return word.isEmpty() ? new Content.Nothing() : new Content.Text(word);
    }

    private static Content figure(FormDefinition.@Nullable Cell cell) {
        return cell == null ? new Content.Nothing() : new Content.Figure(cell);
    }
}
