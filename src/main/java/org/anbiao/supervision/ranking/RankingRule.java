package org.anbiao.supervision.ranking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.DomainException;

/**
 * How an authority ranks its units of one kind, from a day on. A change is another rule from its own day on; an earlier quarter keeps the
 * one that was valid then.
 *
 * @param tenantId the authority that wrote it
 * @param weights weight of each figure in percent, in the order of the figures; together 100
 * @param validFrom first day
 * @param reason why it is so
 */
public record RankingRule(
        UUID id,
        UUID tenantId,
        RankedKind kind,
        Map<RankedFigure, Integer> weights,
        LocalDate validFrom,
        String reason,
        String setByName,
        Instant setAt) {

    /** What the weights make together. */
    public static final int WHOLE = 100;

    public RankingRule {
        weights = ordered(weights);
    }

    /**
     * A rule as it is written.
     *
     * @param weights figures without a weight are left out or 0
     */
    public record Draft(RankedKind kind, Map<RankedFigure, Integer> weights, LocalDate validFrom, String reason) {

        public Draft {
            weights = ordered(weights);
        }

        /**
         * Holds it against the rule of rules.
         *
         * @throws DomainException for weights that do not make 100 percent, a day that is past, or without a reason
         */
        void check(LocalDate today) {
            if (weights.values().stream().anyMatch(weight -> weight < 0)) {
                throw new DomainException("supervision.ranking.weight-negative");
            }
            int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
            if (sum != WHOLE) {
                throw new DomainException("supervision.ranking.weights-not-whole", sum);
            }
            if (validFrom.isBefore(today)) {
                throw new DomainException("supervision.ranking.valid-from-past", today);
            }
            if (reason.isBlank()) {
                throw new DomainException("supervision.ranking.reason-missing");
            }
        }
    }

    private static Map<RankedFigure, Integer> ordered(Map<RankedFigure, Integer> weights) {
        Map<RankedFigure, Integer> ordered = new EnumMap<>(RankedFigure.class);
        weights.forEach((figure, weight) -> {
            if (weight != 0) {
                ordered.put(figure, weight);
            }
        });
        return Collections.unmodifiableMap(ordered);
    }
}
