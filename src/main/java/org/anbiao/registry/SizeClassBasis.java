package org.anbiao.registry;

/** Where a size class comes from. */
public enum SizeClassBasis {
    /** both figures were known. */
    COMPUTED("computed"),
    /** one figure was missing, the other decided. */
    PROVISIONAL("provisional"),
    /** set by a person, with a reason. */
    DECIDED("decided"),
    /** both figures are missing; the quarterly form cannot be frozen. */
    UNCLASSIFIED("unclassified"),
    /** nine-small places have no size class. */
    NOT_APPLICABLE("not_applicable");

    private final String key;

    SizeClassBasis(String key) {
        this.key = key;
    }

    /** The name in the database and in the facts. */
    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException if the key is unknown */
    public static SizeClassBasis of(String key) {
        return Keys.of(values(), SizeClassBasis::key, key);
    }
}
