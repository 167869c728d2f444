package org.anbiao.supervision.persistence;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.anbiao.tenancy.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Which records about units an actor reads: those made or received by an authority in its scope, and of a unit's people only those about
 * their own unit; of a sister unit they know nothing.
 */
final class UnitReach {

    private UnitReach() {}

    static String condition(String alias) {
        return "((%1$s.tenant_id = any (:scope) or %1$s.subject_tenant_id = any (:scope))".formatted(alias)
                + " and (cast(:unit as uuid) is null or %1$s.subject_unit_id = cast(:unit as uuid)))".formatted(alias);
    }

    static Map<String, @Nullable Object> parameters(Actor actor) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("scope", actor.scope().toArray(UUID[]::new));
        parameters.put("unit", actor.unitId());
        return parameters;
    }
}
