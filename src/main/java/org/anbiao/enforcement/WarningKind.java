package org.anbiao.enforcement;

import java.util.Locale;

/** Warnings beside sanctions. */
public enum WarningKind {
    /** 约谈警示: a talk with the enterprise, counted in the forms. */
    TALK,
    /** 警示通报. */
    NOTICE,
    /** 列入黑名单. */
    BLACKLIST;

    /** As stored and as in the keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of a code. */
    public static WarningKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
