package org.anbiao.hazard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which hazards a list shows.
 *
 * @param group which states; null for all but dismissed ones
 * @param overdue only what should have been rectified
 * @param listed only what is under listed supervision now
 * @param unitId only enterprises of this village, station or section; null for all
 * @param enterpriseId one enterprise's; null for all
 */
public record HazardFilter(
        @Nullable Group group,
        @Nullable HazardLevel level,
        @Nullable HazardSource source,
        boolean overdue,
        boolean listed,
        @Nullable UUID unitId,
        @Nullable UUID enterpriseId) {

    /** Everything but what was dismissed. */
    public static final HazardFilter ALL = new HazardFilter(null, null, null, false, false, null, null);

    /** States as lists group them. */
    public enum Group {
        /** Waits for somebody to confirm it. */
        PROPOSED,
        /** Confirmed and not signed off. */
        OPEN,
        /** Waits for the re-check or the sign-off. */
        CHECK,
        CLOSED,
        DISMISSED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Open ones of an enterprise. */
    public static HazardFilter openOf(UUID enterpriseId) {
        return new HazardFilter(Group.OPEN, null, null, false, false, null, enterpriseId);
    }

    /** All of an enterprise. */
    public static HazardFilter of(UUID enterpriseId) {
        return new HazardFilter(null, null, null, false, false, null, enterpriseId);
    }
}
