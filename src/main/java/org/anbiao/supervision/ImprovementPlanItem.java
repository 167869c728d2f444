package org.anbiao.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of an enterprise's plan.
 *
 * @param sourceId the item, hazard or finding it came from; null for one written by hand
 * @param sourceDone whether that is done by its own record; false for one written by hand
 */
public record ImprovementPlanItem(
        UUID id,
        UUID tenantId,
        UUID planId,
        UUID enterpriseId,
        PlanSource source,
        @Nullable UUID sourceId,
        boolean sourceDone,
        String weakness,
        String measure,
        String responsible,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        String doneNote,
        String doneByName,
        int version) {

    /** Whether it should have been done before a day. */
    public boolean isOverdue(LocalDate today) {
        return doneOn == null && dueOn.isBefore(today);
    }
}
