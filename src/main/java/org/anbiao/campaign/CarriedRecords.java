package org.anbiao.campaign;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records of the year before that the enterprises of a campaign go on with, for instance hazards that were not signed off; contributed as
 * a bean by the module that keeps them. They stay the records they are: this counts them and leads to their list.
 */
public interface CarriedRecords {

    /** The word for them. */
    String labelKey();

    /** How many a campaign was passed; empty where the actor may not read such records. */
    Optional<Counts> passedTo(UUID campaignId);

    /**
     * Where exactly the counted ones are listed.
     *
     * @param memberId only those of the enterprises that this member unit follows; null for all
     * @param open only those that are still open
     */
    String list(UUID campaignId, @Nullable UUID memberId, boolean open);

    /**
     * Counts of the whole campaign, and of the member units that have any. One enterprise stands with its area and with its
     * supervisor, so those of the units are not added up.
     */
    record Counts(Count whole, List<OfUnit> units) {}

    /** @param open how many of the passed ones are still open */
    record Count(long passed, long open) {

        public static final Count NONE = new Count(0, 0);
    }

    /** @param memberId the member unit, see {@link MemberUnit#id()} */
    record OfUnit(UUID memberId, Count count) {}
}
