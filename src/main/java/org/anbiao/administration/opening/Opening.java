package org.anbiao.administration.opening;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A workbook that opens authorities, and what became of it.
 *
 * @param refusal why the whole file was refused, in Chinese; empty otherwise
 * @param counts per sheet, in the order of the sheets; none where the file was refused
 */
public record Opening(
        UUID id,
        String fileName,
        State state,
        String refusal,
        String createdByName,
        Instant createdAt,
        List<Count> counts) {

    /** Where it stands. */
    public enum State {
        /** Checked; waits for confirmation. Nothing of it is on the portal. */
        CHECKED,
        /** The file was refused as a whole. */
        REFUSED,
        DONE,
        CANCELLED
    }

    /**
     * Rows of one sheet.
     *
     * @param good rows that will be, or were, taken over
     * @param same rows the portal has already
     * @param bad rows to correct
     */
    public record Count(OpeningSheet sheet, int good, int same, int bad) {}

    /** Rows that will be, or were, taken over. */
    public int good() {
        return counts.stream().mapToInt(Count::good).sum();
    }

    /** Rows to correct. */
    public int bad() {
        return counts.stream().mapToInt(Count::bad).sum();
    }
}
