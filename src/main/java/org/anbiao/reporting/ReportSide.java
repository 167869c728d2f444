package org.anbiao.reporting;

import java.util.List;
import java.util.Locale;

/** Which rows a report fills: a unit fills the row of its own side, a consolidated report both. */
public enum ReportSide {
    LINE(Side.LINE),
    BLOCK(Side.BLOCK),
    BOTH(Side.LINE, Side.BLOCK);

    private final List<Side> sides;

    ReportSide(Side... sides) {
        this.sides = List.of(sides);
    }

    /** The sides whose rows are filled. */
    public List<Side> sides() {
        return sides;
    }

    /** Whether this is an authority's consolidated report. */
    public boolean consolidated() {
        return this == BOTH;
    }

    /** The word used in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word of the database. */
    public static ReportSide of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
