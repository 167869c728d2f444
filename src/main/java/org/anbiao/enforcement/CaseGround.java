package org.anbiao.enforcement;

import java.util.Locale;

/** Why a case was opened. */
public enum CaseGround {
    /** A major hazard not searched for or not dealt with (应排未排). */
    MAJOR_HAZARD,
    /** An order was not carried out (应改未改). */
    NOT_CORRECTED,
    /** No responsibility system or other system that must be there. */
    MISSING_SYSTEM,
    /** Risks or hazards were not reported. */
    MISSING_REPORT,
    MISSING_COMMITMENT,
    /** False or paper-only service (虚假服务、纸上谈兵). */
    FALSE_SERVICE,
    ILLEGAL_WORK,
    ACCIDENT,
    OTHER;

    /** As stored and as in the keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of a code. */
    public static CaseGround of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
