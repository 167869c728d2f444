package org.anbiao.lookback;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member unit of a campaign and its look-back.
 *
 * @param unit null for a member that is a whole authority
 * @param lookBackId null for a unit that has not begun
 * @param late whether it was handed in after the deadline
 * @param reviewState state of the latest review; null before the first
 * @param openEntries entries of its list that are not closed
 * @param overdueEntries those of them past their deadline
 */
public record LookBackLine(
        String tenant,
        @Nullable String unit,
        @Nullable UUID lookBackId,
        @Nullable LocalDate handedInOn,
        boolean late,
        @Nullable String reviewState,
        long entries,
        long openEntries,
        long overdueEntries) {

    /** Where it stands, as the overview filters by it. */
    public enum Standing {
        NOT_BEGUN,
        DRAFT,
        SUBMITTED,
        RETURNED,
        APPROVED
    }

    public Standing standing() {
        if (lookBackId == null) {
            return Standing.NOT_BEGUN;
        }
        if (reviewState == null || "withdrawn".equals(reviewState)) {
            return Standing.DRAFT;
        }
        return Standing.valueOf(reviewState.toUpperCase(java.util.Locale.ROOT));
    }
}
