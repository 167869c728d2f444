package org.anbiao.risk;

import java.time.LocalDate;
import org.anbiao.common.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * How an enterprise finds the colour of a risk point.
 *
 * @param lec the three factors, or null for a direct judgement
 * @param color what was judged directly; with factors it follows from them and is left out
 * @param reason always needed for a direct judgement and for every later grading
 * @param on day of the assessment
 */
public record Grading(
        @Nullable Lec lec,
        @Nullable PointColor color,
        String reason,
        @Nullable LocalDate on) {

    /** By the three factors. */
    public static Grading byLec(@Nullable Lec lec, String reason, @Nullable LocalDate on) {
        if (lec == null) {
            throw new DomainException("risk.lec.missing");
        }
        return new Grading(lec, null, reason, on);
    }

    /** By direct judgement. */
    public static Grading direct(@Nullable PointColor color, String reason, @Nullable LocalDate on) {
        return new Grading(null, color, reason, on);
    }

    /**
     * The colour that comes out.
     *
     * @throws DomainException risk.grade.color or risk.grade.reason for a direct judgement without them
     */
    public PointColor result() {
        if (lec != null) {
            return lec.color();
        }
        if (color == null) {
            throw new DomainException("risk.grade.color");
        }
        if (reason.isBlank()) {
            throw new DomainException("risk.grade.reason");
        }
        return color;
    }

    /** The method's name in the database. */
    public String method() {
        return lec == null ? "direct" : "lec";
    }
}
