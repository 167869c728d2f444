package org.anbiao.selfevaluation.standard;

import java.util.Locale;
import org.anbiao.registry.SizeClass;
import org.anbiao.registry.SubjectKind;
import org.jspecify.annotations.Nullable;

/** The classes for which an authority chooses a standard: the three of enterprises, and nine-small places. */
public enum SubjectClass {
    ABOVE_SCALE,
    MEDIUM,
    /** Also what has no class yet: the plainest standard asks least of who is not known. */
    SMALL_MICRO,
    NINE_SMALL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class of a code. */
    public static SubjectClass of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The class of an enterprise or place. */
    public static SubjectClass of(SubjectKind kind, @Nullable SizeClass size) {
        if (kind == SubjectKind.NINE_SMALL_PLACE) {
            return NINE_SMALL;
        }
        if (size == null) {
            return SMALL_MICRO;
        }
        return switch (size) {
            case ABOVE_SCALE -> ABOVE_SCALE;
            case MEDIUM -> MEDIUM;
            case SMALL_MICRO -> SMALL_MICRO;
        };
    }
}
