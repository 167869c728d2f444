package org.anbiao.workflow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is handed in for review.
 *
 * @param subjectType kind of the document, for instance {@code unit_plan}, see {@link ReviewKind}; the module that owns it
 *     listens for {@link ReviewDecided} of its kind
 * @param subjectId id of the document in its module
 * @param title what reviewers see in their inbox
 * @param submitterUnitId unit that hands it in and revises it, for an enterprise's document the unit that follows the
 *     enterprise; null for the whole authority
 * @param enterpriseId enterprise whose document it is and who revises it; null for an office's own document
 * @param reviewerTenantId authority whose safety office decides first
 */
public record ReviewSubmission(
        String subjectType,
        UUID subjectId,
        String title,
        @Nullable UUID campaignId,
        UUID submitterTenantId,
        @Nullable UUID submitterUnitId,
        @Nullable UUID enterpriseId,
        UUID reviewerTenantId) {

    /** An office's own document. */
    public ReviewSubmission(
            String subjectType,
            UUID subjectId,
            String title,
            @Nullable UUID campaignId,
            UUID submitterTenantId,
            @Nullable UUID submitterUnitId,
            UUID reviewerTenantId) {
        this(subjectType, subjectId, title, campaignId, submitterTenantId, submitterUnitId, null, reviewerTenantId);
    }
}
