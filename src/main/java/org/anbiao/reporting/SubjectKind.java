package org.anbiao.reporting;

import java.util.Locale;

/** What a form counts; one registry entry is either the one or the other, never both. */
public enum SubjectKind {
    ENTERPRISE,
    NINE_SMALL_PLACE;

    /** The word used in reference data and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word of reference data or of the database; an unknown word is refused. */
    public static SubjectKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
