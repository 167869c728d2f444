package org.anbiao.supervision.ranking;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The points of an authority's units by its ranking at the end of a year, or today while the year lasts.
 *
 * @param campaignId the campaign whose units are ranked
 * @param scores points by member of the campaign; units without anything to count are missing
 */
public record YearScores(UUID campaignId, Quarter quarter, Map<Member, BigDecimal> scores) {

    public YearScores {
        scores = Map.copyOf(scores);
    }

    /**
     * A unit that takes part.
     *
     * @param unitId null for an authority as a whole
     */
    public record Member(UUID tenantId, @Nullable UUID unitId) {}

    /** The points of a unit; null without. */
    public @Nullable BigDecimal of(UUID tenantId, @Nullable UUID unitId) {
        return scores.get(new Member(tenantId, unitId));
    }
}
