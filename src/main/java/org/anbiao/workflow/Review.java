package org.anbiao.workflow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One round of a review.
 *
 * @param caseId the same in all rounds of one case
 * @param round counted from 1; each resubmission begins a new one
 * @param comment what the reviewer wrote; empty before the decision
 */
public record Review(
        UUID id,
        UUID tenantId,
        UUID caseId,
        int round,
        ReviewSubmission submission,
        State state,
        @Nullable String processInstanceId,
        String submittedByName,
        Instant submittedAt,
        String decidedByName,
        @Nullable Instant decidedAt,
        String comment) {

    /** Where a round stands. */
    public enum State {
        SUBMITTED,
        RETURNED,
        APPROVED,
        WITHDRAWN
    }
}
