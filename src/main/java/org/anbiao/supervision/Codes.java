package org.anbiao.supervision;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The constants of this module as they are stored and as they stand in the keys of texts. */
public final class Codes {

    private Codes() {}

    /** The code of a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The constant of a code. */
    public static <E extends Enum<E>> E of(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }

    /** The constant of a code, null without one. */
    public static <E extends Enum<E>> @Nullable E orNull(Class<E> type, @Nullable String code) {
        return code == null ? null : of(type, code);
    }
}
