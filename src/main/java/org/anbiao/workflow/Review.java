package org.anbiao.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One round of a review.
 *
 * @param caseId the same in all rounds of one case
 * @param round counted from 1; each resubmission begins a new one
 * @param route who reviews at which level
 * @param level the level it stands at, from 1
 * @param dueOn last day of the running step, inclusive; null after the decision
 * @param takenUpAt when a reviewer of this level began; null before
 * @param decidedByName who decided last
 * @param comment the decision's comment on the whole; empty before the decision
 * @param steps everything that happened in this round, in its order
 */
public record Review(
        UUID id,
        UUID tenantId,
        UUID caseId,
        int round,
        ReviewSubmission submission,
        ReviewRoute route,
        int level,
        State state,
        @Nullable LocalDate dueOn,
        @Nullable Instant takenUpAt,
        @Nullable String processInstanceId,
        @Nullable UUID submittedBy,
        String submittedByName,
        Instant submittedAt,
        String decidedByName,
        @Nullable Instant decidedAt,
        String comment,
        List<ReviewStep> steps) {

    public Review {
        steps = List.copyOf(steps);
    }

    /** Where a round stands. */
    public enum State {
        SUBMITTED,
        RETURNED,
        APPROVED,
        /** Refused for good; only kinds that allow it, see {@link ReviewKind#refusable()}. */
        REFUSED,
        WITHDRAWN
    }

    /** The authority whose decision it waits for, or waited for last. */
    public UUID reviewingTenantId() {
        UUID second = route.secondTenantId();
        return level > 1 && second != null ? second : submission.reviewerTenantId();
    }

    /** Whether an approval at the present level goes on to the next one. */
    public boolean goesFurther() {
        return level < route.levels();
    }

    /** Whether a reviewer has begun, after which it can no longer be withdrawn. */
    public boolean hasBegun() {
        return takenUpAt != null || level > 1;
    }

    /**
     * The parts that were returned with a comment; none if the round was not returned, or returned as a whole. Exactly these
     * the owner opens again.
     */
    public List<PartComment> returnedParts() {
        return steps.stream()
                .filter(step -> step.kind() == ReviewStep.Kind.RETURNED)
                .flatMap(step -> step.parts().stream())
                .toList();
    }
}
