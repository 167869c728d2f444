package org.anbiao.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of the expert pool.
 *
 * @param body whom the person works for
 * @param institutionId the registered institution the person belongs to; null without one
 * @param validUntil last day the qualification holds; null without a term
 * @param endedOn first day no longer in the pool
 * @param assignments how much was given to the person so far
 */
public record Expert(
        UUID id,
        UUID tenantId,
        String name,
        String body,
        @Nullable UUID institutionId,
        String institutionName,
        String field,
        String qualification,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate endedOn,
        int assignments) {

    /** Whether the qualification holds on a day. */
    public boolean isQualified(LocalDate day) {
        return validUntil == null || !day.isAfter(validUntil);
    }

    /** As it is entered. */
    public record Draft(
            String name,
            String body,
            @Nullable UUID institutionId,
            String field,
            String qualification,
            @Nullable LocalDate validUntil) {}
}
