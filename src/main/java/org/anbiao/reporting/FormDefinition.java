package org.anbiao.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One version of an official form: what is printed and what every cell counts. Forms are data; a sent report
 * names the version it was made with.
 *
 * @param family forms that are handed in together (德化 2025, 金淘 2026)
 * @param ord place of the form in its family, from 1
 * @param attachment the attachment of the notice it stands in
 * @param brokenDown columns with one cell per sub-row; every other column has one cell over all sub-rows
 * @param merged cells that span several columns of one sub-row
 * @param absent cells that do not exist in the layout
 */
public record FormDefinition(
        String id,
        int version,
        String family,
        int ord,
        String attachment,
        String title,
        SubjectKind subject,
        String paper,
        List<HeaderField> headerFields,
        String rowLabel,
        List<Row> rows,
        List<SubRow> subRows,
        Set<String> brokenDown,
        List<MergedCell> merged,
        List<AbsentCells> absent,
        List<FormColumn> columns,
        List<String> notes,
        List<DueDates> due,
        List<FormRule> rules) {

    /** A blank of the line above the table: reporting unit with seal, person, phone, date. */
    public record HeaderField(String id, String label) {}

    /**
     * A printed row.
     *
     * @param name the label with the source's misprints put right, for use outside the form
     */
    public record Row(String id, String label, String name, Side side) {}

    /** One of the lines into which broken-down columns are split. */
    public record SubRow(String id, String label) {}

    /** A cell of one sub-row that stands for several columns (地标 is counted without levels). */
    public record MergedCell(String subRowId, List<String> columnIds, FormColumn.Leaf cell) {}

    /** Cells of one sub-row that stay empty because the layout has none there. */
    public record AbsentCells(String subRowId, List<String> columnIds) {}

    /** A fillable cell and the column whose measure fills it. */
    public record Cell(CellKey key, FormColumn.Leaf column) {}

    /** The columns of the printed grid, words included, from left to right. */
    public List<FormColumn> gridColumns() {
        return columns.stream().flatMap(FormColumn::gridColumns).toList();
    }

    /** The columns of figures, the cells that stand for merged columns last. */
    public List<FormColumn.Leaf> leaves() {
        return Stream.concat(
                        gridColumns().stream()
                                .filter(FormColumn.Leaf.class::isInstance)
                                .map(FormColumn.Leaf.class::cast),
                        merged.stream().map(MergedCell::cell))
                .toList();
    }

    /** The column of figures with this id. */
    public Optional<FormColumn.Leaf> leaf(String columnId) {
        return leaves().stream().filter(leaf -> leaf.id().equals(columnId)).findFirst();
    }

    /** The row that units of this side fill; empty when the form has none for them. */
    public Optional<Row> row(Side side) {
        return rows.stream().filter(row -> row.side() == side).findFirst();
    }

    /** The fillable cells of all rows. */
    public List<Cell> cells() {
        return rows.stream().flatMap(row -> cells(row).stream()).toList();
    }

    /** The fillable cells of one row, by sub-row and column. */
    public List<Cell> cells(Row row) {
        List<Cell> cells = new ArrayList<>();
        for (FormColumn column : gridColumns()) {
            if (column instanceof FormColumn.Leaf leaf && !brokenDown.contains(leaf.id())) {
                cells.add(new Cell(new CellKey(id, row.id(), "", leaf.id()), leaf));
            }
        }
        for (SubRow subRow : subRows) {
            for (FormColumn column : gridColumns()) {
                if (column instanceof FormColumn.Leaf leaf
                        && brokenDown.contains(leaf.id())
                        && !absent(subRow, leaf.id())
                        && !merged(subRow, leaf.id())) {
                    cells.add(new Cell(new CellKey(id, row.id(), subRow.id(), leaf.id()), leaf));
                }
            }
            for (MergedCell cell : merged) {
                if (cell.subRowId().equals(subRow.id())) {
                    cells.add(new Cell(
                            new CellKey(id, row.id(), subRow.id(), cell.cell().id()), cell.cell()));
                }
            }
        }
        return cells;
    }

    /** What a column is called when it stands alone: its own label after that of the group above it. */
    public String fullLabel(String columnId) {
        for (MergedCell cell : merged) {
            if (cell.cell().id().equals(columnId)) {
                return cell.cell().shownLabel();
            }
        }
        return columns.stream()
                .map(column -> fullLabel(column, "", columnId))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(columnId);
    }

    private static Optional<String> fullLabel(FormColumn node, String above, String columnId) {
        if (node instanceof FormColumn.Group group) {
            return group.children().stream()
                    .map(child -> fullLabel(child, group.shownLabel() + " › ", columnId))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return node.id().equals(columnId) ? Optional.of(above + node.shownLabel()) : Optional.empty();
    }

    /** Whether the layout has no cell for this column in this sub-row. */
    public boolean absent(SubRow subRow, String columnId) {
        return absent.stream()
                .anyMatch(cells -> cells.subRowId().equals(subRow.id())
                        && cells.columnIds().contains(columnId));
    }

    private boolean merged(SubRow subRow, String columnId) {
        return merged.stream()
                .anyMatch(cell ->
                        cell.subRowId().equals(subRow.id()) && cell.columnIds().contains(columnId));
    }
}
