package org.anbiao.enforcement;

import java.util.Locale;

/** Deliberate acts that go into the credit record. */
public enum CreditAct {
    /** Evading or obstructing supervision by concealment, deceit or obstruction. */
    EVADING,
    /** Illegal orders or work that made a major hazard. */
    ILLEGAL_ORDERS,
    /** A process changed without approval. */
    PROCESS_CHANGED,
    MONITORS_DAMAGED,
    /** An accident hidden, or reported falsely or late. */
    ACCIDENT_HIDDEN;

    /** As stored and as in the keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of a code. */
    public static CreditAct of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
