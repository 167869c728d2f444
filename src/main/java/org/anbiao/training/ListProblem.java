package org.anbiao.training;

import java.util.List;

/**
 * A row of a list that cannot be taken over.
 *
 * @param number as the spreadsheet program shows it
 * @param cells as they stood
 * @param messageKeys what to do about it
 */
public record ListProblem(int number, List<String> cells, List<String> messageKeys) {

    public ListProblem {
        cells = List.copyOf(cells);
        messageKeys = List.copyOf(messageKeys);
    }
}
