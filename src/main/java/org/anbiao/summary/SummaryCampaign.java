package org.anbiao.summary;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign that asks its units for a summary.
 *
 * @param tenantId the authority whose campaign it is, and who reviews
 * @param year the year that is summed up
 * @param dueOn last day of the summary: the task's own, else the phase's; null where the campaign sets none
 */
public record SummaryCampaign(
        UUID id,
        UUID tenantId,
        String title,
        int year,
        @Nullable LocalDate dueOn) {

    /** First day that is summed up. */
    public LocalDate firstDay() {
        return LocalDate.of(year, 1, 1);
    }

    /** Last day that is summed up: the year's, or today while it lasts. A summary is written in the first days of January. */
    public LocalDate lastDay(LocalDate today) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return today.isBefore(end) ? today : end;
    }
}
