package org.anbiao.selfevaluation.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which items of a later edition ask what the items of an earlier one asked, as an authority sees it.
 *
 * @param state draft until it is published; an empty one that is not kept yet is a draft in version 0
 * @param version counts its changes
 * @param places of every item decided about, by its place in the earlier edition, the places in the later one; none where
 *     nothing asks it any more
 */
public record EditionMapping(
        String from, String to, Edition.State state, int version, Map<String, SortedSet<String>> places) {

    public EditionMapping {
        Map<String, SortedSet<String>> copy = new LinkedHashMap<>();
        places.forEach((place, later) -> copy.put(place, new TreeSet<>(later)));
        places = copy;
    }

    static EditionMapping empty(String from, String to) {
        return new EditionMapping(from, to, Edition.State.DRAFT, 0, Map.of());
    }

    /** How many items of the earlier edition were decided about. */
    public int decided() {
        return places.size();
    }

    /** How many of them nothing asks any more. */
    public long dropped() {
        return places.values().stream().filter(SortedSet::isEmpty).count();
    }

    /** The places in the later edition, each with those in the earlier one that asked the same. */
    public Map<String, List<String>> backwards() {
        Map<String, List<String>> backwards = new LinkedHashMap<>();
        places.forEach((place, later) -> later.forEach(
                one -> backwards.computeIfAbsent(one, key -> new ArrayList<>()).add(place)));
        return backwards;
    }
}
