package org.anbiao.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One point in which two versions differ.
 *
 * @param section part of the definition it belongs to; the kind's page has a word for it
 * @param key tells the point apart inside its section
 * @param name what differs, in the words of the definition
 * @param before value in the older or inherited one, days as ISO dates; empty where it adds
 * @param after value in the newer or own one; empty where it leaves out
 */
public record Difference(String section, String key, String name, String before, String after) {

    /** What a difference does. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** Whether it adds, leaves out or changes. */
    public Change change() {
        if (before.isEmpty()) {
            return Change.ADDED;
        }
        return after.isEmpty() ? Change.REMOVED : Change.CHANGED;
    }

    /** Compares values by key; the key is the name as well. In the order of the older, what is added last. */
    public static List<Difference> between(String section, Map<String, String> before, Map<String, String> after) {
        Map<String, String> all = new LinkedHashMap<>(before);
        after.forEach(all::putIfAbsent);
        List<Difference> differences = new ArrayList<>();
        all.keySet().forEach(key -> {
            String old = before.getOrDefault(key, "");
            String own = after.getOrDefault(key, "");
            if (!old.equals(own)) {
                differences.add(new Difference(section, key, key, old, own));
            }
        });
        return List.copyOf(differences);
    }
}
