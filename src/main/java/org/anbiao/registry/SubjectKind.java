package org.anbiao.registry;

/** What an entry of the registry is: an enterprise or a nine-small place, never both. */
public enum SubjectKind {
    /** 企业, public institutions and managers of venues included. */
    ENTERPRISE("enterprise"),
    /** 九小场所. */
    NINE_SMALL_PLACE("nine_small_place");

    private final String key;

    SubjectKind(String key) {
        this.key = key;
    }

    /** The name in the database and in the facts. */
    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException if the key is unknown */
    public static SubjectKind of(String key) {
        return Keys.of(values(), SubjectKind::key, key);
    }
}
