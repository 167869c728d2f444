package org.anbiao.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A target (指标, 指导数).
 *
 * @param measure what is counted
 * @param scopeLabel for whom it stands, in the words of the scheme; the sector's name for targets by sector
 * @param sector name of the sector; empty for targets not given by sector
 * @param number at least so many; 0 means no task of this kind
 * @param percent whether the number is a percentage of {@code base}
 * @param base what the percentage is taken of; empty for plain numbers
 * @param perUnit whether each member unit has this target of its own
 * @param stretch a second, optional figure
 * @param startsOn first day that counts; null for the campaign year
 */
public record TargetPlan(
        String measure,
        String name,
        String scopeLabel,
        String sector,
        BigDecimal number,
        boolean percent,
        String base,
        boolean perUnit,
        @Nullable BigDecimal stretch,
        String unitLabel,
        String leadOffice,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn) {

    /**
     * How many are needed: the number itself, or the percentage of a unit's own base, rounded up.
     *
     * @param ownBase the unit's own base; ignored for plain numbers
     */
    public long needed(long ownBase) {
        BigDecimal needed = percent
                ? number.multiply(BigDecimal.valueOf(ownBase)).divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                : number;
        return needed.setScale(0, RoundingMode.CEILING).longValueExact();
    }
}
