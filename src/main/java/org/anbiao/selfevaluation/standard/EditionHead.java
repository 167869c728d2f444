package org.anbiao.selfevaluation.standard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an edition beside its tree.
 *
 * @param method how its result is reckoned
 */
public record EditionHead(
        Standard standard,
        String label,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String note,
        ScoringMethod method) {

    /** One with points by items. */
    public EditionHead(Standard standard, String label, LocalDate validFrom, @Nullable LocalDate validTo, String note) {
        this(standard, label, validFrom, validTo, note, ScoringMethod.SCORED);
    }
}
