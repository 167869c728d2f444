package org.anbiao.common.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the address of a page says; anything that cannot be understood is as if it were not there. */
public final class PageAddress {

    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    private final Map<String, String> values = new LinkedHashMap<>();

    private PageAddress() {}

    /** What was asked for. */
    public static PageAddress of(BeforeEnterEvent event) {
        PageAddress address = new PageAddress();
        event.getLocation().getQueryParameters().getParameters().forEach((name, all) -> {
            if (!all.isEmpty()) {
                address.values.put(name, all.get(0));
            }
        });
        return address;
    }

    /** A value; empty where the address has none. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** An id. */
    public Optional<UUID> id(String name) {
        return parse(values.get(name));
    }

    /** A year of this century; null for anything else. */
    public @Nullable Integer year(String name) {
        return YEAR.matcher(text(name)).matches() ? Integer.valueOf(text(name)) : null;
    }

    /** A constant by its name in whatever case; null for anything else. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String wanted = text(name).toUpperCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
        }
        return null;
    }

    /** The same address with another value; an empty one is left out. */
    public QueryParameters with(String name, @Nullable Object value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        String text = value == null ? "" : String.valueOf(value);
        if (text.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, text);
        }
        return changed.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(changed);
    }

    /** The id that a text is; empty for anything else. */
    public static Optional<UUID> parse(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
