package org.anbiao.enforcement;

import java.util.Locale;

/** Whether a measure rewards or restrains. */
public enum MeasureSide {
    INCENTIVE,
    CONSTRAINT;

    /** As stored and as in the keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of a code. */
    public static MeasureSide of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
