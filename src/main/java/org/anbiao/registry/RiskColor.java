package org.anbiao.registry;

/** Overall risk of an enterprise, given by its supervisor (R-138 b); the highest first. */
public enum RiskColor {
    /** 红. */
    RED("red"),
    /** 橙. */
    ORANGE("orange"),
    /** 黄. */
    YELLOW("yellow"),
    /** 蓝. */
    BLUE("blue");

    private final String key;

    RiskColor(String key) {
        this.key = key;
    }

    /** The name in the database and in the facts. */
    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException if the key is unknown */
    public static RiskColor of(String key) {
        return Keys.of(values(), RiskColor::key, key);
    }
}
