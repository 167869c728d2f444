package org.anbiao.hazard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which hazards a list shows.
 *
 * @param group which states; null for all but dismissed ones
 * @param overdue only what should have been rectified, or whose next step should have been taken
 * @param listed only what is under listed supervision now
 * @param unitId only enterprises of this village, station or section; null for all
 * @param enterpriseId one enterprise's; null for all
 * @param carried only what one year passed to the next; null for all
 * @param listingOverdue only what is under listed supervision past the last day of the listing
 */
public record HazardFilter(
        @Nullable Group group,
        @Nullable HazardLevel level,
        @Nullable HazardSource source,
        boolean overdue,
        boolean listed,
        @Nullable UUID unitId,
        @Nullable UUID enterpriseId,
        @Nullable Carried carried,
        boolean listingOverdue) {

    /** Whether or not a listing is over its last day. */
    public HazardFilter(
            @Nullable Group group,
            @Nullable HazardLevel level,
            @Nullable HazardSource source,
            boolean overdue,
            boolean listed,
            @Nullable UUID unitId,
            @Nullable UUID enterpriseId,
            @Nullable Carried carried) {
        this(group, level, source, overdue, listed, unitId, enterpriseId, carried, false);
    }

    /** Everything but what was dismissed. */
    public static final HazardFilter ALL = new HazardFilter(null, null, null, false, false, null, null, null);

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
        return new HazardFilter(Group.OPEN, null, null, false, false, null, enterpriseId, null);
    }

    /** All of an enterprise. */
    public static HazardFilter of(UUID enterpriseId) {
        return new HazardFilter(null, null, null, false, false, null, enterpriseId, null);
    }

    /** The same of one enterprise and not of a unit. */
    public HazardFilter at(UUID enterprise) {
        return new HazardFilter(group, level, source, overdue, listed, null, enterprise, carried, listingOverdue);
    }

    /** The same in other states. */
    public HazardFilter in(Group other) {
        return new HazardFilter(other, level, source, overdue, listed, unitId, enterpriseId, carried, listingOverdue);
    }

    /** The same, held to listings past their last day or not. */
    public HazardFilter listingOverdue(boolean only) {
        return new HazardFilter(group, level, source, overdue, listed, unitId, enterpriseId, carried, only);
    }

    /** The same, held to what one year passed to the next. */
    public HazardFilter carried(@Nullable Carried only) {
        return new HazardFilter(group, level, source, overdue, listed, unitId, enterpriseId, only, listingOverdue);
    }

    /**
     * Hazards that one year passed to the next: found before the next one's 1 January and not signed off before it.
     * They stay the records they are; this only says which ones they were.
     *
     * @param campaignId only enterprises that take part in this campaign; null for all, with the current year as the next one
     * @param memberId only enterprises that this member unit of the campaign follows; null for all
     * @param out whether it is what the campaign's year passes on; else what it was passed
     */
    public record Carried(
            @Nullable UUID campaignId, @Nullable UUID memberId, boolean out) {

        /** What the last year passed to the current one. */
        public static final Carried THIS_YEAR = new Carried(null, null, false);

        /** What a campaign was passed. */
        public static Carried into(UUID campaignId, @Nullable UUID memberId) {
            return new Carried(campaignId, memberId, false);
        }

        /** What a campaign's year passes on. */
        public static Carried outOf(UUID campaignId) {
            return new Carried(campaignId, null, true);
        }
    }
}
