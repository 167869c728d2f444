package org.anbiao.administration.opening;

import java.util.List;

/**
 * A row after checking.
 *
 * @param problems what to do about it, in Chinese; empty for a row that can be taken
 */
public record CheckedOpeningRow(OpeningRow row, State state, List<String> problems) {

    /** What a row will do. */
    public enum State {
        /** Waits for confirmation. */
        GOOD,
        /** The portal has it already. */
        SAME,
        /** A rule refuses it. */
        BAD,
        /** Taken over. */
        APPLIED
    }

    public CheckedOpeningRow {
        problems = List.copyOf(problems);
    }
}
