package org.anbiao.supervision.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A figure of a unit: numerator and denominator, with the weight it has.
 *
 * @param weight in percent
 * @param met records that count
 * @param base records in all; 0 where there is nothing to count, and the weight falls out
 */
public record FigureShare(RankedFigure figure, int weight, long met, long base) {

    /** Whether there is nothing to count. */
    public boolean fallsOut() {
        return base == 0;
    }

    /** The share in percent with one decimal; 0 without a base. */
    public BigDecimal percent() {
        return fallsOut()
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(100 * met).divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP);
    }
}
