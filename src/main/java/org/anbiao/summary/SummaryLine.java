package org.anbiao.summary;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.summary.UnitSummary.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A member unit of a campaign and its summary.
 *
 * @param unit null for a member that is a whole authority
 * @param summaryId null for a unit that has not begun
 * @param late whether it was handed in after the deadline
 * @param sharedOn since when others read it as an example; null if they do not
 */
public record SummaryLine(
        String tenant,
        @Nullable String unit,
        @Nullable UUID summaryId,
        @Nullable LocalDate handedInOn,
        boolean late,
        @Nullable LocalDate sharedOn,
        @Nullable String reviewState) {

    public Standing standing() {
        return summaryId == null ? Standing.NOT_BEGUN : Standing.of(reviewState);
    }
}
