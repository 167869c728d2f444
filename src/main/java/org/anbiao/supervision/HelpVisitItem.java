package org.anbiao.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a visit left behind, followed to the end.
 *
 * @param hazardId the hazard it became; its course is followed there
 * @param hazardOpen whether that hazard is not signed off yet
 * @param note why an answer was returned, or how it was closed
 * @param version counts its changes
 */
public record HelpVisitItem(
        UUID id,
        UUID tenantId,
        UUID visitId,
        UUID enterpriseId,
        VisitItemKind kind,
        String description,
        String suggestion,
        @Nullable LocalDate dueOn,
        @Nullable UUID hazardId,
        boolean hazardOpen,
        FollowUpState state,
        String answer,
        @Nullable LocalDate answeredOn,
        String answeredByName,
        @Nullable LocalDate closedOn,
        String note,
        int version) {

    /** Whether somebody still has to do something about it. */
    public boolean isOpen() {
        return hazardId == null ? state != FollowUpState.CLOSED : hazardOpen;
    }

    /** Whether it should have been done before a day. */
    public boolean isOverdue(LocalDate today) {
        return isOpen() && dueOn != null && dueOn.isBefore(today);
    }
}
