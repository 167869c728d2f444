package org.anbiao.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report in a list.
 *
 * @param reminders how often the receiver reminded before the report was sent
 * @param told names of who was told last, by hand or by the portal; empty without
 * @param unexplained findings that stand in the way of sending, as of the last check
 */
public record ReportListItem(
        UUID id,
        UUID campaignId,
        String campaignTitle,
        String unitName,
        ReportSide side,
        Period period,
        LocalDate dueOn,
        ReportState state,
        boolean late,
        @Nullable Instant sentAt,
        @Nullable Instant remindedAt,
        int reminders,
        String told,
        int unexplained) {}
