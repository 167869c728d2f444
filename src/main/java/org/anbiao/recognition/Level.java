package org.anbiao.recognition;

import java.util.Locale;
import java.util.Optional;
import org.anbiao.tenancy.Tenant;

/** Level of a recognition (层级), lowest first; the highest one reached counts. */
public enum Level {
    TOWNSHIP,
    COUNTY,
    PREFECTURE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of a code. */
    public static Level of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The level an authority recognises at. */
    public static Level of(Tenant.Level level) {
        return valueOf(level.name());
    }

    /** The level above; empty for the prefecture. */
    public Optional<Level> next() {
        return this == PREFECTURE ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
