package org.anbiao.risk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A risk point (风险点) of an enterprise as it stands.
 *
 * @param tenantId the authority whose row it is
 * @param color of its latest grading
 * @param previous colour before the latest grading; null if that was the first
 * @param gradedOn day of the latest grading
 * @param spot where it stands on a map; null while it stands on none
 * @param endedOn first day it is no longer there; null while it is
 * @param version counts its changes
 */
public record RiskPoint(
        UUID id,
        UUID tenantId,
        UUID enterpriseId,
        PointContent content,
        PointColor color,
        @Nullable PointColor previous,
        LocalDate gradedOn,
        @Nullable Spot spot,
        @Nullable LocalDate endedOn,
        String endReason,
        int version) {

    /**
     * A place on a map.
     *
     * @param x from the left edge, 0 to 1
     * @param y from the upper edge, 0 to 1
     */
    public record Spot(UUID mapId, double x, double y) {}

    /** Whether the latest grading raised it, which yellow and blue points must not drift into. */
    public boolean isRaised() {
        return previous != null && color.ordinal() < previous.ordinal();
    }
}
