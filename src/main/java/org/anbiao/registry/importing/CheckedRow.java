package org.anbiao.registry.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row after checking.
 *
 * @param number as the spreadsheet program shows it
 * @param cells as they stood in the sheet
 * @param action what applying it would do
 * @param code the normalised code; empty if there is none
 * @param values null exactly if there are problems
 * @param problems what to do about it, in Chinese; empty for a good row
 */
public record CheckedRow(
        int number,
        List<String> cells,
        Action action,
        String code,
        @Nullable ImportRow values,
        List<String> problems) {

    /** What applying a row does. */
    public enum Action {
        ADD,
        CHANGE,
        /** The registry says the same already. */
        SAME,
        /** The row is bad. */
        NONE
    }

    static CheckedRow bad(int number, List<String> cells, String code, List<String> problems) {
        return new CheckedRow(number, cells, Action.NONE, code, null, List.copyOf(problems));
    }
}
