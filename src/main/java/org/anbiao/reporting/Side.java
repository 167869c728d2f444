package org.anbiao.reporting;

import java.util.Locale;

/** The two lines along which an enterprise is counted; figures of the two sides are never added. */
public enum Side {
    /** 条: what a department or one of its offices supervises directly. */
    LINE,
    /** 块: everything located in an area, whoever supervises it. */
    BLOCK;

    /** The word used in reference data and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word of reference data or of the database; an unknown word is refused. */
    public static Side of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
