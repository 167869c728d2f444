package org.anbiao.risk;

import java.util.Locale;

/** Where a risk comes from. */
public enum RiskKind {
    /** 工艺. */
    PROCESS,
    /** 设备. */
    EQUIPMENT,
    /** 环境. */
    ENVIRONMENT,
    /** 人员行为. */
    BEHAVIOUR,
    /** 管理体系. */
    MANAGEMENT;

    /** The name in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if the code is unknown */
    public static RiskKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
