package org.anbiao.risk;

import java.util.Locale;

/** Who in the enterprise answers for the control of a risk point. */
public enum ControlLevel {
    /** 公司级. */
    COMPANY,
    /** 车间级. */
    WORKSHOP,
    /** 班组级. */
    TEAM,
    /** 岗位级. */
    POST;

    /** The name in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if the code is unknown */
    public static ControlLevel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
