package org.anbiao.hazard;

import java.util.Locale;

/** How grave a hazard is. */
public enum HazardLevel {
    /** 一般隐患. */
    GENERAL,
    /** 重大事故隐患, decided by the sector's judgement standard. */
    MAJOR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of a code. */
    public static HazardLevel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
