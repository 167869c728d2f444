package org.anbiao.administration.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.anbiao.administration.UnitService;
import org.anbiao.registry.Handover.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of units of one authority.
 *
 * @param fromIds units that are merged, or the one that is split
 * @param targets where they go: one for a merger
 * @param on first day of the new order, not in the future
 * @param document the document it rests on
 */
public record Reorganisation(
        UUID tenantId,
        Kind kind,
        List<UUID> fromIds,
        List<Target> targets,
        Share share,
        LocalDate on,
        String reason,
        String document) {

    public Reorganisation {
        fromIds = List.copyOf(fromIds);
        targets = List.copyOf(targets);
    }

    /** What is done. */
    public enum Kind {
        MERGE,
        SPLIT,
        /** Villages go to another township, see {@link Transfer}. */
        TRANSFER;

        /** The name in the database and in message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Where something goes.
     *
     * @param unitId a unit that is there; null for one that the act makes
     * @param name of the unit
     */
    public record Target(@Nullable UUID unitId, String name) {}

    /**
     * Who goes where, by the place of a target in the list.
     *
     * @param below units inside the one that is split (grid cells, villages of a town); what is in a cell goes with it
     * @param enterprises named one by one, stronger than their cell
     * @param members people of the unit
     * @param rest where all others go, and the unit ends; null if they stay and the unit goes on
     */
    public record Share(
            Map<UUID, Integer> below,
            Map<UUID, Integer> enterprises,
            Map<UUID, Integer> members,
            @Nullable Integer rest) {

        /** Everything goes to the first target. */
        public static final Share ALL = new Share(Map.of(), Map.of(), Map.of(), 0);

        public Share {
            below = Map.copyOf(below);
            enterprises = Map.copyOf(enterprises);
            members = Map.copyOf(members);
        }
    }

    /**
     * What an act would do; nothing is changed yet.
     *
     * @param enterprises that move, for each target in their order
     * @param openTasks open tasks about them, which go along
     * @param members people who go along
     * @param below units inside that get another unit above them
     * @param remaining enterprises that stay in a unit that goes on
     * @param ending names of the former units that end
     * @param effects what else passes on, each with its number
     * @param hindrances what has to be settled first
     * @param problems enterprises that cannot move on that day, each with the reason
     */
    public record Preview(
            List<Integer> enterprises,
            long openTasks,
            int members,
            int below,
            int remaining,
            List<String> ending,
            List<UnitService.Use> effects,
            List<UnitService.Use> hindrances,
            List<Problem> problems) {

        /** Whether former units end. */
        public boolean ends() {
            return !ending.isEmpty();
        }

        /** Whether it can be carried out. */
        public boolean isPossible() {
            return hindrances.isEmpty() && problems.isEmpty();
        }

        /** All enterprises that move. */
        public int moving() {
            return enterprises.stream().mapToInt(Integer::intValue).sum();
        }
    }
}
