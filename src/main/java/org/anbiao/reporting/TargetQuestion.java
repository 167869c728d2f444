package org.anbiao.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is counted for a target.
 *
 * @param measure name of the measure
 * @param side by place (block) or by direct supervisor (line); the two are never added
 * @param tenantIds authorities in whose area, or under whose supervision, is counted
 * @param unitId one unit of the only authority; null for the whole
 * @param sectorId only enterprises of this sector; null for all
 * @param nineSmall whether nine-small places count too
 * @param from first day that counts: of the campaign's year for new ones, of the whole action for cumulative ones
 * @param asOf last day that counts
 */
public record TargetQuestion(
        String measure,
        Side side,
        List<UUID> tenantIds,
        @Nullable UUID unitId,
        @Nullable UUID sectorId,
        boolean nineSmall,
        LocalDate from,
        LocalDate asOf) {

    public TargetQuestion {
        tenantIds = List.copyOf(tenantIds);
    }

    /** The same for another measure and from another day. */
    public TargetQuestion of(String other, LocalDate start) {
        return new TargetQuestion(other, side, tenantIds, unitId, sectorId, nineSmall, start, asOf);
    }
}
