package org.anbiao.selfevaluation.standard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An edition in a list, without its tree.
 *
 * @param publisherId null for one that ships
 * @param publisherName short name of the authority; empty for one that ships
 */
public record EditionSummary(
        String key,
        Standard standard,
        String label,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        ScoringMethod method,
        BigDecimal fullScore,
        Edition.State state,
        @Nullable UUID publisherId,
        String publisherName,
        int itemCount) {

    static EditionSummary of(Edition edition) {
        return new EditionSummary(
                edition.key(),
                edition.standard(),
                edition.label(),
                edition.validFrom(),
                edition.validTo(),
                edition.method(),
                edition.fullScore(),
                edition.state(),
                edition.publisherId(),
                "",
                edition.items().size());
    }
}
