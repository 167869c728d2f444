package org.anbiao.enforcement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Safety liability insurance (安责险) of an enterprise.
 *
 * @param policy number of the policy
 * @param toOn last day covered, inclusive
 * @param prevention prevention service received
 */
public record LiabilityInsurance(
        UUID id,
        UUID enterpriseId,
        String enterpriseName,
        String insurer,
        String policy,
        LocalDate fromOn,
        LocalDate toOn,
        String prevention) {

    /** A policy as it is entered. */
    public record Draft(
            UUID enterpriseId,
            String insurer,
            String policy,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn,
            String prevention) {}
}
