package org.anbiao.risk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which risk points a list shows; null and empty mean all.
 *
 * @param text part of the name of enterprise, point or place
 * @param high red and orange alone
 * @param raised only those whose latest grading raised them
 */
public record RiskPointFilter(
        String text,
        @Nullable PointColor color,
        boolean high,
        @Nullable RiskKind kind,
        boolean raised,
        @Nullable UUID enterpriseId) {

    /** Those of one enterprise. */
    public static RiskPointFilter of(UUID enterpriseId) {
        return new RiskPointFilter("", null, false, null, false, enterpriseId);
    }
}
