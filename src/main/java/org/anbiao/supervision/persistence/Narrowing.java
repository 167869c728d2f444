package org.anbiao.supervision.persistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.registry.UnitScope;
import org.jspecify.annotations.Nullable;

/** The where clause of a list of records {@code r} about enterprises {@code e}: what the actor's unit works with, and the filters. */
final class Narrowing {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();

    Narrowing(UnitScope unit, List<UUID> scope) {
        conditions.add(
                "(r.tenant_id = any (:scope) or r.area_tenant_id = any (:scope) or r.supervisor_tenant_id = any (:scope)"
                        + " or r.viewer_tenant_ids && :scope)");
        conditions.add(unit.condition("e"));
        parameters.put("scope", scope.toArray(UUID[]::new));
        parameters.put("unit", unit.unitId());
    }

    /** Adds a condition unless its value is missing; the parameter is named as given. */
    Narrowing with(String name, @Nullable Object value, String condition) {
        if (value != null && !"".equals(value)) {
            conditions.add(condition);
            parameters.put(name, value);
        }
        return this;
    }

    /** Adds a part of the enterprise's name. */
    Narrowing named(String text) {
        return with("text", text.strip(), "strpos(lower(e.name), lower(:text)) > 0");
    }

    String where() {
        return " where " + String.join(" and ", conditions) + " ";
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }
}
