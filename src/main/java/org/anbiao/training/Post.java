package org.anbiao.training;

import java.util.Locale;

/** What somebody is at an enterprise; the first two are the two key few (两个关键少数, R-226). */
public enum Post {
    /** 主要负责人. */
    PRINCIPAL,
    /** 安全管理人员. */
    SAFETY_MANAGER,
    /** 其他人员. */
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The post of a code. */
    public static Post of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
