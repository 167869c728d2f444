package org.anbiao.summary.persistence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.anbiao.registry.UnitScope;
import org.anbiao.summary.analysis.ProblemFilter;
import org.anbiao.tenancy.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Whose problems are counted, and of which days: opens a statement with the enterprises {@code mine} that the actor works with.
 *
 * @param mine the beginning of the statement
 * @param params what it binds, with {@code since} and {@code asof}
 */
public record ProblemScope(String mine, Map<String, @Nullable Object> params) {

    private static final String MINE = """
            with mine as (
                select e.id, e.name, coalesce(s.name, '') as sector, e.status, coalesce(e.size_class, '') as size,
                       e.village_unit_id, e.area_tenant_id
                from enterprise e left join sector s on s.id = e.sector_id
                where (e.area_tenant_id = any (:scope) or e.supervisor_tenant_id = any (:scope) or e.viewer_tenant_ids && :scope)
                  and %s
                  and (cast(:sector as text) is null or coalesce(s.name, '') = cast(:sector as text))
                  and (cast(:area as uuid) is null or cast(:area as uuid) in (e.village_unit_id, e.area_tenant_id))
                  and (cast(:size as text) is null or coalesce(e.size_class, '') = cast(:size as text)))
            """;

    /** All enterprises of a unit, from a day to another. */
    static ProblemScope of(UnitScope unit, Actor actor, LocalDate since, LocalDate asOf) {
        return of(new ProblemFilter(since, asOf, null, null, null), unit, actor);
    }

    /** The enterprises of a unit that match. */
    public static ProblemScope of(ProblemFilter filter, UnitScope unit, Actor actor) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("scope", actor.scope().toArray(new UUID[0]));
        params.put("unit", unit.unitId());
        params.put("since", filter.from());
        params.put("asof", filter.to());
        params.put("sector", filter.sector());
        params.put("area", filter.areaId());
        params.put("size", filter.sizeClass());
        return new ProblemScope(MINE.formatted(unit.condition("e")), params);
    }
}
