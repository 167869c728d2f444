package org.anbiao.supervision.assessment;

import java.math.BigDecimal;
import java.util.Map;
import org.anbiao.supervision.SupervisedUnit;
import org.jspecify.annotations.Nullable;

/**
 * A unit with its record of a year as it stands now, and its assessment.
 *
 * @param score points of the ranking now; null without a rule or anything to count
 * @param latest the latest edition of its assessment; null before the first
 */
public record AssessmentLine(
        SupervisedUnit unit,
        Map<AssessedFigure, Long> counts,
        @Nullable BigDecimal score,
        @Nullable UnitAssessment latest) {

    public AssessmentLine {
        counts = Map.copyOf(counts);
    }

    /** A figure as it stands now. */
    public long count(AssessedFigure figure) {
        return counts.getOrDefault(figure, 0L);
    }

    /** Whether the record is another one than the assessment was made on. */
    public boolean changedSince() {
        UnitAssessment made = latest;
        if (made == null) {
            return false;
        }
        for (AssessedFigure figure : AssessedFigure.values()) {
            if (made.count(figure) != count(figure)) {
                return true;
            }
        }
        return false;
    }
}
