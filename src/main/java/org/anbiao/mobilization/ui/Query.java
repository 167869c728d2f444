package org.anbiao.mobilization.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and writes what the address keeps after the question mark; nonsense counts as absent. */
record Query(Map<String, List<String>> values) {

    static Query of(BeforeEnterEvent event) {
        return new Query(event.getLocation().getQueryParameters().getParameters());
    }

    String text(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    Optional<UUID> id(String name) {
        return parse(text(name));
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E absent) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text(name))) {
                return constant;
            }
        }
        return absent;
    }

    static Optional<UUID> parse(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Query parameters from names and values in turn; empty values are left out. */
    static QueryParameters parameters(Object... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = String.valueOf(namesAndValues[i + 1]);
            if (!value.isBlank()) {
                values.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return QueryParameters.simple(values);
    }
}
