package org.anbiao.summary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the authority writes in a circular, in its order; the units' figures stand after the overview. */
public enum CircularSection {
    /** 总体情况. */
    OVERVIEW,
    /** 好的做法: praise by notice (通报表扬, R-263). */
    PRAISE,
    /** 存在问题. */
    PROBLEMS,
    /** 下一步要求. */
    DEMANDS;

    /** Short name in stored rows and keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a circular is not published without it. */
    public boolean isRequired() {
        return this == OVERVIEW || this == DEMANDS;
    }

    /** The section of a code; empty for anything else. */
    public static Optional<CircularSection> of(String code) {
        return Arrays.stream(values())
                .filter(section -> section.code().equals(code))
                .findFirst();
    }
}
