package org.anbiao.registry;

import java.util.Arrays;
import java.util.function.Function;

/** Finds an enum constant by the key it has in the database. */
final class Keys {

    private Keys() {}

    /** @throws IllegalArgumentException if no constant has the key */
    static <E extends Enum<E>> E of(E[] values, Function<E, String> keyOf, String key) {
        return Arrays.stream(values)
                .filter(value -> keyOf.apply(value).equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown key " + key));
    }
}
