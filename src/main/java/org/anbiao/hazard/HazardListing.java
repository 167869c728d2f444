package org.anbiao.hazard;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A major hazard under listed supervision (挂牌督办, R-174).
 *
 * @param decisionId the same for all hazards of the enterprise that one decision lists
 * @param body who listed it, in words
 * @param documentNumber of the decision; may be empty
 * @param dueOn last day that the decision sets, inclusive
 * @param delistedOn null while it is listed
 */
public record HazardListing(
        UUID id,
        UUID tenantId,
        UUID hazardId,
        UUID decisionId,
        String body,
        String documentNumber,
        LocalDate listedOn,
        LocalDate dueOn,
        @Nullable LocalDate delistedOn,
        String delistedNote) {}
