package org.anbiao.checklist.persistence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.checklist.MissedCount;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.registry.UnitScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Missed checks of many enterprises at once. The same rule as {@link org.anbiao.checklist.CheckSchedule}, in the database because an
 * authority has too many lists to fetch; a test holds the two equal.
 */
@Repository
public class MissedQueries {

    private static final String OWED = """
            with phase as (
                select f.*, least(lead(f.starts_on) over (partition by f.plan_id order by f.starts_on),
                                  case when s.state = 'ended' then (s.changed_at at time zone 'Asia/Shanghai')::date end) as cut
                from check_phase f
                join check_plan p on p.enterprise_id = f.enterprise_id and p.id = f.plan_id
                join enterprise_norm s on s.enterprise_id = p.enterprise_id and s.id = p.set_id
                where (f.area_tenant_id = any(:scope) or f.supervisor_tenant_id = any(:scope) or f.tenant_id = any(:scope))
            ), time as (
                select f.enterprise_id, f.plan_id, f.cut,
                       (f.starts_on + make_interval(months => (n * f.step_months)::int, days => (n * f.step_days)::int))::date as begins,
                       (f.starts_on + make_interval(months => ((n + 1) * f.step_months)::int,
                                                    days => ((n + 1) * f.step_days)::int))::date as next
                from phase f
                cross join lateral generate_series(
                    greatest(0, (:from::date - f.starts_on) / nullif(f.step_months * 31 + f.step_days, 0) - 1),
                    greatest(0, (:to::date - f.starts_on) / nullif(f.step_months * 28 + f.step_days, 0) + 1)) n
                where f.frequency <> 'paused' and f.starts_on <= :to
            ), owed as (
                select t.enterprise_id, t.plan_id, t.next - 1 as last_day, not exists (
                           select 1 from safety_check c where c.plan_id = t.plan_id and c.period_on = t.begins
                           and c.state = 'done' and c.done_on < t.next) as missed
                from time t
                where t.next - 1 between :from and :to and (t.cut is null or t.next <= t.cut)
            ), counted as (
                select e.id as enterprise_id, e.name as enterprise_name, count(*)::int as owed,
                       (count(*) filter (where o.missed))::int as missed
                from owed o join enterprise e on e.id = o.enterprise_id
                where e.status = 'active' and %s
                group by e.id, e.name
            )
            """;

    private final JdbcClient jdbc;

    MissedQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID enterpriseId, String enterpriseName, int owed, int missed, long total) {}

    /** One page of the enterprises that missed something, those with the most first, and the number of all. */
    public PagedList<MissedCount> page(
            LocalDate from, LocalDate to, UnitScope unit, List<UUID> scope, PageRequest page) {
        List<Row> rows = jdbc.sql(OWED.formatted(unit.condition("e")) + """
                        select *, count(*) over () as total from counted where missed > 0
                        order by missed desc, enterprise_name, enterprise_id limit :limit offset :offset
                        """)
                .params(params(from, to, unit, scope))
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(Row.class)
                .list();
        if (rows.isEmpty() && page.offset() > 0) {
            // behind the last page there still are as many
            return new PagedList<>(
                    List.of(),
                    page(from, to, unit, scope, new PageRequest(0, 1)).total());
        }
        return new PagedList<>(
                rows.stream()
                        .map(row -> new MissedCount(row.enterpriseId(), row.enterpriseName(), row.owed(), row.missed()))
                        .toList(),
                rows.isEmpty() ? 0 : rows.get(0).total());
    }

    /**
     * A check that was not done in its time.
     *
     * @param lastDay on which it could have been done
     * @param title of the list
     */
    public record Missed(UUID enterpriseId, UUID planId, LocalDate lastDay, String title) {}

    /** What active enterprises in the area of an authority missed, whose time ended between two days. */
    public List<Missed> inArea(UUID areaId, LocalDate from, LocalDate to) {
        UnitScope whole = UnitScope.WHOLE;
        return jdbc.sql(OWED.formatted(whole.condition("e")) + """
                        select o.enterprise_id, o.plan_id, o.last_day, s.title
                        from owed o join enterprise e on e.id = o.enterprise_id
                        join check_plan p on p.enterprise_id = o.enterprise_id and p.id = o.plan_id
                        join enterprise_norm s on s.enterprise_id = p.enterprise_id and s.id = p.set_id
                        where o.missed and e.status = 'active' and e.area_tenant_id = :area
                        order by o.enterprise_id, o.last_day, s.title
                        """)
                .params(params(from, to, whole, List.of(areaId)))
                .param("area", areaId)
                .query(Missed.class)
                .list();
    }

    private static Map<String, @Nullable Object> params(
            LocalDate from, LocalDate to, UnitScope unit, List<UUID> scope) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("from", from);
        params.put("to", to);
        params.put("unit", unit.unitId());
        params.put("scope", scope.toArray(UUID[]::new));
        return params;
    }
}
