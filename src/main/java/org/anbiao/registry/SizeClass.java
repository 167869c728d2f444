package org.anbiao.registry;

/** The three classes of enterprises (三类企业, R-030 to R-032). */
public enum SizeClass {
    /** 规模（限额）以上企业. */
    ABOVE_SCALE("above_scale"),
    /** 中等企业. */
    MEDIUM("medium"),
    /** 小微企业. */
    SMALL_MICRO("small_micro");

    private final String key;

    SizeClass(String key) {
        this.key = key;
    }

    /** The name in the database and in the facts. */
    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException if the key is unknown */
    public static SizeClass of(String key) {
        return Keys.of(values(), SizeClass::key, key);
    }
}
