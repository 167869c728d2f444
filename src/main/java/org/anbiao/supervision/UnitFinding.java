package org.anbiao.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What supervision found about a unit, until it is corrected.
 *
 * @param requirement what is asked of the unit
 * @param inspectionIds inspections that stand behind it
 * @param caseIds cases that stand behind it
 * @param course what happened since, in order
 */
public record UnitFinding(
        UUID id,
        UUID tenantId,
        SupervisedUnit subject,
        UnitFindingKind kind,
        String description,
        String requirement,
        LocalDate foundOn,
        LocalDate dueOn,
        FollowUpState state,
        List<UUID> inspectionIds,
        List<UUID> caseIds,
        List<Step> course,
        @Nullable LocalDate closedOn,
        String authorityName,
        String recordedByName,
        int version) {

    public UnitFinding {
        inspectionIds = List.copyOf(inspectionIds);
        caseIds = List.copyOf(caseIds);
        course = List.copyOf(course);
    }

    /** A step of its course. */
    public record Step(FollowUpState act, LocalDate on, String by, String text) {}

    /** Whether it should have been corrected before a day. */
    public boolean isOverdue(LocalDate today) {
        return state != FollowUpState.CLOSED && dueOn.isBefore(today);
    }

    /** As it is entered. */
    public record Draft(
            @Nullable SupervisedUnit subject,
            UnitFindingKind kind,
            String description,
            String requirement,
            @Nullable LocalDate foundOn,
            @Nullable LocalDate dueOn,
            List<UUID> inspectionIds,
            List<UUID> caseIds) {

        public Draft {
            inspectionIds = List.copyOf(inspectionIds);
            caseIds = List.copyOf(caseIds);
        }
    }
}
