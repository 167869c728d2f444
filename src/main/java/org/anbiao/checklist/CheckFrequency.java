package org.anbiao.checklist;

import java.util.Locale;

/** How often is checked by a list. */
public enum CheckFrequency {
    DAILY(0, 1),
    WEEKLY(0, 7),
    MONTHLY(1, 0),
    QUARTERLY(3, 0),
    YEARLY(12, 0),
    /** Every so many days. */
    EVERY_DAYS(0, 0),
    /** Not for the time being: no work, or the machine stands still. */
    PAUSED(0, 0);

    private final int months;
    private final int days;

    CheckFrequency(int months, int days) {
        this.months = months;
        this.days = days;
    }

    int months() {
        return months;
    }

    int days() {
        return days;
    }

    /** The word of the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The frequency of a word. */
    public static CheckFrequency of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
