package org.anbiao.campaign;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign was passed by the one before, other than steps and tasks.
 *
 * @param before the campaign of the year before
 * @param targets targets that it did not meet
 * @param records open records, a line for each kind that the actor may read
 * @param units member units of the campaign that were passed anything, in its order
 */
public record CarriedOver(Campaign before, List<CarriedTarget> targets, List<Records> records, List<Unit> units) {

    /** Records of one kind. */
    public record Records(CarriedRecords source, CarriedRecords.Counts counts) {

        /** How many a member unit was passed; the whole for null. */
        public CarriedRecords.Count of(@Nullable UUID memberId) {
            return memberId == null
                    ? counts.whole()
                    : counts.units().stream()
                            .filter(unit -> unit.memberId().equals(memberId))
                            .map(CarriedRecords.OfUnit::count)
                            .findFirst()
                            .orElse(CarriedRecords.Count.NONE);
        }
    }

    /** A member unit and how many targets of its own it did not meet in the year before. */
    public record Unit(MemberUnit member, long targets) {

        public UUID id() {
            return Objects.requireNonNull(member.id());
        }
    }

    /** Whether there is nothing at all. */
    public boolean isEmpty() {
        return targets.isEmpty()
                && records.stream().allMatch(kind -> kind.of(null).passed() == 0);
    }
}
