package org.anbiao.hazard;

import java.util.Locale;

/** Where a hazard comes from; the forms count self-checks with internal reports, and official ones apart. */
public enum HazardSource {
    SELF_CHECK,
    /** An employee's report inside the firm. */
    INTERNAL_REPORT,
    /** Found by, or turned into an order of, a department, township, village or grid worker. */
    OFFICIAL,
    /** Found on a help visit; counts nowhere until it is ordered. */
    HELP_VISIT,
    /** Reported by the public; counts nowhere until it is ordered. */
    PUBLIC,
    /** Proposed by a recognising or watching device; a named person confirms it. */
    DEVICE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The source of a code. */
    public static HazardSource of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether a supervising body may turn it into an order, after which it is an official hazard. */
    public boolean mayBeOrdered() {
        return this == HELP_VISIT || this == PUBLIC || this == DEVICE;
    }

    /** Whether somebody has to say first that it is one. */
    public boolean needsConfirmation() {
        return this == PUBLIC || this == DEVICE;
    }
}
