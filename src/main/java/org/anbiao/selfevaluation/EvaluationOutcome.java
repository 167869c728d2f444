package org.anbiao.selfevaluation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an enterprise came with the self-evaluation of a campaign; the result is that of an approved report alone.
 *
 * @param begun whether it was begun in the portal or recorded from paper
 * @param percent share of the points that could be had; null before the approval, and by a standard without points
 * @param applicable items that apply; null before the approval, and of reports that did not keep it
 * @param met those of them that are met; null like {@code applicable}
 */
public record EvaluationOutcome(
        UUID enterpriseId,
        boolean begun,
        @Nullable BigDecimal percent,
        @Nullable Integer applicable,
        @Nullable Integer met) {

    /**
     * Whether the approved result reaches a mark. By a standard without points the items met in a hundred are compared
     * (docs/decisions/0293).
     *
     * @param mark in percent, reached by its own figure
     * @return empty without an approved result, and where nothing applied
     */
    public Optional<Boolean> reaches(int mark) {
        if (applicable != null && applicable == 0) {
            return Optional.empty();
        }
        if (percent != null) {
            return Optional.of(percent.compareTo(BigDecimal.valueOf(mark)) >= 0);
        }
        return applicable == null || met == null
                ? Optional.empty()
                : Optional.of(100L * met >= (long) mark * applicable);
    }
}
