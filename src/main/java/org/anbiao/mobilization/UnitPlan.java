package org.anbiao.mobilization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit's own implementation plan.
 *
 * @param unitId null for a member that is a whole authority
 * @param content the plan in words; empty if it is a file
 * @param fileId the plan as a file; null if it is in words
 * @param submittedOn day it was first handed in
 * @param reviewState state of its latest review: submitted, returned, approved, withdrawn; null before the first
 */
public record UnitPlan(
        UUID id,
        UUID campaignId,
        UUID tenantId,
        @Nullable UUID unitId,
        String content,
        @Nullable UUID fileId,
        LocalDate submittedOn,
        boolean late,
        @Nullable String reviewState) {}
