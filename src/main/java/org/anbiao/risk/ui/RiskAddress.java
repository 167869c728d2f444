package org.anbiao.risk.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the address of a page says; anything that cannot be understood is as if it were not there. */
record RiskAddress(Map<String, String> values) {

    static final RiskAddress NONE = new RiskAddress(Map.of());

    static RiskAddress of(BeforeEnterEvent event) {
        Map<String, String> values = new LinkedHashMap<>();
        event.getLocation().getQueryParameters().getParameters().forEach((name, all) -> {
            if (!all.isEmpty()) {
                values.put(name, all.get(0));
            }
        });
        return new RiskAddress(values);
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    Optional<UUID> id(String name) {
        return parse(values.get(name));
    }

    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String wanted = text(name).toUpperCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
        }
        return null;
    }

    /** The same address with another value; an empty one is left out. */
    QueryParameters with(String name, @Nullable Object value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        String text = value == null ? "" : String.valueOf(value);
        if (text.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, text);
        }
        return changed.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(changed);
    }

    static Optional<UUID> parse(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
