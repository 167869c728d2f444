package org.anbiao.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether the two key few of an enterprise were trained in a year.
 *
 * @param principalOn day of the latest session of the year with its principal; null for none
 * @param managerOn the same of a safety manager
 */
public record Coverage(
        UUID enterpriseId,
        String enterpriseName,
        String villageName,
        @Nullable LocalDate principalOn,
        @Nullable LocalDate managerOn) {

    /** Enterprises in business, and how many of them have sent the one, the other, and both. */
    public record Summary(long enterprises, long principals, long managers, long both) {}
}
