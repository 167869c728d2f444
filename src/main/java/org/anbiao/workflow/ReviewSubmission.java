package org.anbiao.workflow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is handed in for review.
 *
 * @param subjectType kind of the document, for instance {@code unit_plan}; the module that owns it listens for
 *     {@link ReviewDecided} of its kind
 * @param subjectId id of the document in its module
 * @param title what reviewers see in their inbox
 * @param submitterUnitId unit that hands it in and revises it; null for the whole authority
 * @param reviewerTenantId authority whose safety office decides
 */
public record ReviewSubmission(
        String subjectType,
        UUID subjectId,
        String title,
        @Nullable UUID campaignId,
        UUID submitterTenantId,
        @Nullable UUID submitterUnitId,
        UUID reviewerTenantId) {}
