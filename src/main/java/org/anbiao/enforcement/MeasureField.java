package org.anbiao.enforcement;

import java.util.Locale;

/** The four fields of joint incentives and constraints. */
public enum MeasureField {
    /** 经济政策. */
    ECONOMY,
    /** 社会荣誉. */
    HONOUR,
    /** 信用. */
    CREDIT,
    /** 差异化监管. */
    SUPERVISION;

    /** As stored and as in the keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of a code. */
    public static MeasureField of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
