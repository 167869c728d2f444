package org.anbiao.reporting;

import java.util.Locale;

/** States of a report. */
public enum ReportState {
    /** Nothing computed yet. */
    OPEN,
    /** Figures computed, not checked since. */
    COMPUTED,
    /** Checked: no error, every warning explained. */
    CHECKED,
    /** Handed in; figures and record lists are frozen. */
    SENT,
    /** Sent back by the receiver with a comment. */
    RETURNED,
    /** Taken in by the receiver. */
    RECEIVED,
    /** Part of a consolidated report that was sent; cannot come back any more. */
    LOCKED;

    /** Whether figures may still change. */
    public boolean editable() {
        return this == OPEN || this == COMPUTED || this == CHECKED || this == RETURNED;
    }

    /** The word used in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word of the database. */
    public static ReportState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
