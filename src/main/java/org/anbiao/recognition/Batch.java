package org.anbiao.recognition;

import java.util.Locale;

/** The five batches of grading (五个一批, R-191). */
public enum Batch {
    /** 提升一批. */
    RAISE,
    /** 规范一批. */
    REGULARISE,
    /** 申报一批. */
    APPLY,
    /** 辅导一批. */
    COACH,
    /** 储备一批. */
    RESERVE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The batch of a code. */
    public static Batch of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
