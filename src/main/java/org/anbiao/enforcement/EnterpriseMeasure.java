package org.anbiao.enforcement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incentive or a constraint on an enterprise.
 *
 * @param actingName who gave or imposed it
 * @param kind the measure in words
 * @param basis rule or document it rests on
 * @param bodies departments that act on it together
 * @param amountYuan subsidy by reward; null without one
 * @param endedOn first day no longer in force; null while it is
 */
public record EnterpriseMeasure(
        UUID id,
        UUID tenantId,
        @Nullable UUID actingUnitId,
        String actingName,
        UUID enterpriseId,
        String enterpriseName,
        MeasureSide side,
        MeasureField field,
        String kind,
        String basis,
        String bodies,
        @Nullable BigDecimal amountYuan,
        LocalDate fromOn,
        @Nullable LocalDate endedOn,
        String endReason) {

    /** What is given or imposed, as it is entered. */
    public record Draft(
            UUID enterpriseId,
            MeasureSide side,
            MeasureField field,
            String kind,
            String basis,
            String bodies,
            @Nullable BigDecimal amountYuan,
            @Nullable LocalDate fromOn) {}
}
