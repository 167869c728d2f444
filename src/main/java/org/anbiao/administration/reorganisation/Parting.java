package org.anbiao.administration.reorganisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anbiao.administration.UnitLine;
import org.anbiao.administration.reorganisation.Reorganisation.Share;
import org.anbiao.identity.UnitPosts.Post;
import org.anbiao.registry.UnitMoves.Line;
import org.anbiao.tenancy.OrgUnit;
import org.jspecify.annotations.Nullable;

/**
 * What of one unit goes where, by the place of the target; what stays is left out.
 *
 * @param lines the unit's enterprises in business by id
 * @param enterprises where they go
 * @param below units inside
 * @param members people
 */
record Parting(
        OrgUnit from,
        Map<UUID, Line> lines,
        Map<UUID, Integer> enterprises,
        Map<UUID, Integer> below,
        Map<UUID, Integer> members) {

    static Parting of(OrgUnit from, Share share, List<Line> lines, List<UnitLine> inside, List<Post> people) {
        Map<UUID, Integer> below = new LinkedHashMap<>();
        inside.forEach(unit -> put(below, unit.id(), share.below().getOrDefault(unit.id(), share.rest())));
        Map<UUID, Integer> enterprises = new LinkedHashMap<>();
        Map<UUID, Line> byId = new LinkedHashMap<>();
        for (Line line : lines) {
            byId.put(line.id(), line);
            Integer named = share.enterprises().get(line.id());
            Integer withCell = line.gridUnitId() == null ? null : share.below().get(line.gridUnitId());
            put(enterprises, line.id(), named != null ? named : withCell != null ? withCell : share.rest());
        }
        Map<UUID, Integer> members = new LinkedHashMap<>();
        people.forEach(
                post -> put(members, post.memberId(), share.members().getOrDefault(post.memberId(), share.rest())));
        return new Parting(from, byId, enterprises, below, members);
    }

    private static void put(Map<UUID, Integer> into, UUID id, @Nullable Integer target) {
        if (target != null) {
            into.put(id, target);
        }
    }

    /** The grid cell an enterprise keeps: the one that goes to the same unit. */
    @Nullable
    UUID gridOf(UUID enterpriseId) {
        UUID grid = Objects.requireNonNull(lines.get(enterpriseId)).gridUnitId();
        return grid != null && Objects.equals(below.get(grid), enterprises.get(enterpriseId)) ? grid : null;
    }

    /** Enterprises that go anywhere. */
    List<Line> moving() {
        return lines.values().stream()
                .filter(line -> enterprises.containsKey(line.id()))
                .toList();
    }

    boolean movesNothing() {
        return enterprises.isEmpty() && below.isEmpty() && members.isEmpty();
    }

    /** Enterprises that go to a target. */
    int to(int target) {
        return (int) enterprises.values().stream().filter(to -> to == target).count();
    }
}
