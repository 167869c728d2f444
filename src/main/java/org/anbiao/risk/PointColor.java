package org.anbiao.risk;

import java.util.Locale;

/** Level of a risk point, given by the enterprise (R-137, R-138 a); the highest first. Never the overall colour of an enterprise. */
public enum PointColor {
    /** 重大风险. */
    RED,
    /** 较大风险. */
    ORANGE,
    /** 一般风险. */
    YELLOW,
    /** 低风险. */
    BLUE;

    /** The name in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the duties of R-144 hold: monitoring, a watch and denser checks. */
    public boolean isHigh() {
        return this == RED || this == ORANGE;
    }

    /** @throws IllegalArgumentException if the code is unknown */
    public static PointColor of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
