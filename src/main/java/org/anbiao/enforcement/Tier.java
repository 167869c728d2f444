package org.anbiao.enforcement;

import java.util.Locale;

/** How closely an enterprise is supervised. */
public enum Tier {
    /** 重点监管. */
    KEY,
    /** 一般监管. */
    GENERAL,
    /** 减少检查: who completed standardization and gives no cause. */
    RELAXED;

    /** As stored and as in the keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of a code. */
    public static Tier of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
