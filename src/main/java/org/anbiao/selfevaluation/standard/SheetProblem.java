package org.anbiao.selfevaluation.standard;

import java.util.List;

/**
 * A row of an edition's workbook that cannot be taken.
 *
 * @param number of the row as the spreadsheet program shows it
 * @param cells as they stood
 * @param messageKeys what is wrong with it, as keys of texts
 */
public record SheetProblem(int number, List<String> cells, List<String> messageKeys) {

    public SheetProblem {
        cells = List.copyOf(cells);
        messageKeys = List.copyOf(messageKeys);
    }
}
