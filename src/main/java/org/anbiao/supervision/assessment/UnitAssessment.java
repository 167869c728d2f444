package org.anbiao.supervision.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.anbiao.supervision.SupervisedUnit;
import org.anbiao.supervision.ranking.RankedKind;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of a unit for a year, as it was made; a change is another edition.
 *
 * @param tenantId the authority that assessed
 * @param edition 1 for the first
 * @param counts the unit's record as it stood when the assessment was made
 * @param score points of the ranking then; null without a rule, and for the unit that it is about
 * @param changeReason why the edition before was changed; empty for the first
 * @param publishedOn from this day the unit reads it; null before
 */
public record UnitAssessment(
        UUID id,
        UUID tenantId,
        String authorityName,
        SupervisedUnit subject,
        RankedKind kind,
        int year,
        int edition,
        String grade,
        String reason,
        LocalDate decidedOn,
        Map<AssessedFigure, Long> counts,
        @Nullable BigDecimal score,
        String changeReason,
        String recordedByName,
        Instant recordedAt,
        @Nullable LocalDate publishedOn) {

    public UnitAssessment {
        counts = Map.copyOf(counts);
    }

    /**
     * An assessment as it is entered.
     *
     * @param edition of the one that it changes, as it was shown; 0 for the first
     * @param changeReason why that one is changed; empty for the first
     */
    public record Draft(
            SupervisedUnit subject,
            int year,
            int edition,
            String grade,
            String reason,
            @Nullable LocalDate decidedOn,
            String changeReason) {}

    /** The same without the points of the ranking, which ranked units do not read. */
    UnitAssessment withoutScore() {
        return new UnitAssessment(
                id,
                tenantId,
                authorityName,
                subject,
                kind,
                year,
                edition,
                grade,
                reason,
                decidedOn,
                counts,
                null,
                changeReason,
                recordedByName,
                recordedAt,
                publishedOn);
    }

    /** A figure as it was frozen. */
    public long count(AssessedFigure figure) {
        return counts.getOrDefault(figure, 0L);
    }
}
