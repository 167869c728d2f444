package org.anbiao.registry;

/** Whether one of the two figures is enough for a class, or both must reach the bound. */
public enum SizeClassRule {
    /** The highest class of either figure wins, as the notices say "或". */
    ANY("any"),
    /** Both figures must reach the bound, as the national statistical rule says. */
    BOTH("both");

    private final String key;

    SizeClassRule(String key) {
        this.key = key;
    }

    /** The name in the settings and in the decision table. */
    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException if the key is unknown */
    public static SizeClassRule of(String key) {
        return Keys.of(values(), SizeClassRule::key, key);
    }
}
