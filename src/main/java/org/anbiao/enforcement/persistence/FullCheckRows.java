package org.anbiao.enforcement.persistence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.enforcement.FullCheck;
import org.anbiao.enforcement.FullCheckFilter;
import org.anbiao.enforcement.FullCheckService.Progress;
import org.anbiao.registry.UnitScope;
import org.anbiao.tenancy.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Full checks of directly supervised enterprises, over sets: what only the page shows is looked up for its rows alone. */
@Repository
public class FullCheckRows {

    private static final String FROM = """
            from enterprise e left join (
                select distinct on (i.tenant_id, i.enterprise_id) i.tenant_id, i.enterprise_id, i.id, i.inspected_on, i.check_points,
                       i.scored_by, i.scored_on
                from inspection i where i.full_check and i.inspected_on between :from and :to
                order by i.tenant_id, i.enterprise_id, i.inspected_on, i.id
            ) f on f.enterprise_id = e.id and f.tenant_id = e.supervisor_tenant_id
            where e.status = 'active' and e.subject_kind = 'enterprise' and e.entered_on <= :to
              and e.supervisor_tenant_id = any (:supervisors) and %s
            """;

    private final JdbcClient jdbc;

    FullCheckRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many there are, and how many have their full check. */
    public Progress progress(FullCheckFilter filter, UnitScope unit, Actor actor) {
        return jdbc.sql("select count(*) as enterprises, count(f.id) as checked " + from(filter, unit))
                .params(parameters(filter, unit, actor))
                .query(Progress.class)
                .single();
    }

    public List<FullCheck> page(FullCheckFilter filter, UnitScope unit, Actor actor, PageRequest page) {
        return jdbc.sql("""
                        with shown as (
                            select e.id, e.name, e.village_unit_id, e.supervisor_tenant_id, f.id as inspection_id, f.inspected_on,
                                   f.check_points, f.scored_by, f.scored_on,
                                   row_number() over (order by (f.id is not null), v.ord nulls last, v.name, e.name, e.id) as place
                        """
                        + from(filter, unit)
                                .replaceFirst(
                                        "from enterprise e",
                                        "from enterprise e left join org_unit v on v.id = e.village_unit_id")
                        + (filter.lacking() ? " and f.id is null" : "") + """
                            order by place offset :offset limit :limit)
                        select s.id as enterprise_id, s.name as enterprise_name, coalesce(u.name, '') as village,
                               t.short_name as supervisor, s.inspection_id, s.inspected_on as checked_on,
                               s.check_points as points, coalesce(s.scored_by, '') as scored_by, s.scored_on,
                               s.supervisor_tenant_id = :own as own,
                               (select max(i.inspected_on) from inspection i where i.enterprise_id = s.id) as last_on,
                               coalesce((select string_agg(distinct o.short_name, '、') from inspection i join tenant o on o.id = i.tenant_id
                                         where i.enterprise_id = s.id and i.full_check and i.tenant_id <> s.supervisor_tenant_id
                                           and i.inspected_on between :from and :to), '') as others
                        from shown s join tenant t on t.id = s.supervisor_tenant_id
                        left join org_unit u on u.id = s.village_unit_id
                        order by s.place
                        """)
                .params(parameters(filter, unit, actor))
                .param("offset", page.offset())
                .param("limit", page.limit())
                .query(FullCheck.class)
                .list();
    }

    private static String from(FullCheckFilter filter, UnitScope unit) {
        return FROM.formatted(unit.condition("e"))
                + (filter.text().isBlank() ? "" : " and strpos(lower(e.name), lower(:text)) > 0");
    }

    private static Map<String, @Nullable Object> parameters(FullCheckFilter filter, UnitScope unit, Actor actor) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("from", LocalDate.of(filter.year(), 1, 1));
        parameters.put("to", LocalDate.of(filter.year(), 12, 31));
        parameters.put("unit", unit.unitId());
        parameters.put("own", actor.tenantId());
        parameters.put(
                "supervisors", filter.below() ? actor.scope().toArray(UUID[]::new) : new UUID[] {actor.tenantId()});
        if (!filter.text().isBlank()) {
            parameters.put("text", filter.text().strip());
        }
        return parameters;
    }
}
