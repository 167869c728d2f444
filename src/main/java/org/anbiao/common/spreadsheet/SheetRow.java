package org.anbiao.common.spreadsheet;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as the spreadsheet program shows it, from 1
 * @param cells from column A on, without gaps
 */
public record SheetRow(int number, List<SheetCell> cells) {

    /** The cell of a column counted from 0; empty beyond the last one. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    /** Nothing but blanks. */
    public boolean isEmpty() {
        return cells.stream().allMatch(SheetCell::isBlank);
    }
}
