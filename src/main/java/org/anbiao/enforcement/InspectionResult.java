package org.anbiao.enforcement;

import java.util.Locale;

/** What came out of an inspection. */
public enum InspectionResult {
    NO_PROBLEM,
    /** What was wrong was put right on the spot. */
    CORRECTED,
    /** Rectification by a day was ordered. */
    ORDERED;

    /** As stored and as in the keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of a code. */
    public static InspectionResult of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
