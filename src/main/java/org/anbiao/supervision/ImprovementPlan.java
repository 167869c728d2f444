package org.anbiao.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One enterprise, one plan.
 *
 * @param guidedBy who answers for the help
 * @param items how many items it has
 * @param done how many of them are done
 * @param overdue how many should have been done
 */
public record ImprovementPlan(
        UUID id,
        UUID tenantId,
        @Nullable UUID actingUnitId,
        String actingName,
        UUID enterpriseId,
        String enterpriseName,
        String village,
        PlanReason reason,
        String goal,
        String guidedBy,
        LocalDate fromOn,
        @Nullable LocalDate finishedOn,
        String outcome,
        int items,
        int done,
        int overdue) {

    /** An item as it is entered. */
    public record ItemDraft(
            PlanSource source,
            @Nullable UUID sourceId,
            String weakness,
            String measure,
            String responsible,
            @Nullable LocalDate dueOn) {}

    /**
     * A weakness that is known of the enterprise and not in its plan yet; what is already planned for it comes along.
     *
     * @param dueOn null where none is set
     */
    public record Proposal(
            PlanSource source,
            UUID sourceId,
            String weakness,
            String measure,
            String responsible,
            @Nullable LocalDate dueOn) {}
}
