package org.anbiao.enforcement;

import java.util.Locale;

/** Where a case stands; the steps of processes/enforcement-case.bpmn. */
public enum CaseState {
    /** The facts are being established. */
    FACTS,
    /** Waits for the decision. */
    DECISION,
    /** The sanctions are being carried out. */
    EXECUTION,
    /** Carried out; its exposure is under way. */
    EXPOSURE,
    CLOSED;

    /** As stored and as in the keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of a code. */
    public static CaseState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
