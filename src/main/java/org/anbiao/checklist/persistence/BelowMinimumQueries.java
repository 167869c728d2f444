package org.anbiao.checklist.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.checklist.BelowMinimum;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.registry.UnitScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Enterprises that do not keep the minimum that holds for them. The same rule as {@link org.anbiao.checklist.CheckMinimums}' standing of
 * one enterprise, over sets because an authority has too many to ask one by one: the times of a minimum are the same for all whom it
 * holds, so they are laid out once per minimum and not per enterprise. A test holds the two equal.
 */
@Repository
public class BelowMinimumQueries {

    private static final String BELOW = """
            with recursive e as materialized (
                select e.id, e.name, e.area_tenant_id, e.supervisor_tenant_id, e.viewer_tenant_ids, coalesce(s.name, '') as sector,
                       coalesce(e.size_class, '') as size_class, e.entered_on
                from enterprise e left join sector s on s.id = e.sector_id
                where e.status = 'active' and (e.area_tenant_id = any(:scope) or e.supervisor_tenant_id = any(:scope)
                       or e.viewer_tenant_ids && :scope) and %s
            ), above as (
                select a.area_tenant_id as area_id, a.area_tenant_id as authority_id
                from (select distinct area_tenant_id from e) a
                union all
                select a.area_id, t.parent_id from above a join tenant t on t.id = a.authority_id where t.parent_id is not null
            ), latest as (
                select distinct on (tenant_id, layer, sector, size_class, color) * from check_minimum where valid_from <= :today
                order by tenant_id, layer, sector, size_class, color, valid_from desc, set_at desc
            ), rule as materialized (
                select l.*,
                       case l.frequency when 'monthly' then 1 when 'quarterly' then 3 when 'yearly' then 12 else 0 end as step_months,
                       case l.frequency when 'daily' then 1 when 'weekly' then 7 else 0 end as step_days,
                       case l.frequency when 'daily' then 1 when 'weekly' then 7 when 'monthly' then 31 when 'quarterly' then 92
                            else 366 end as longest
                from latest l where l.frequency <> 'none'
            ), time as materialized (
                select * from (
                    select r.id as minimum_id, r.layer,
                           (r.valid_from + make_interval(months => (n * r.step_months)::int, days => (n * r.step_days)::int))::date as begins,
                           (r.valid_from + make_interval(months => ((n + 1) * r.step_months)::int,
                                                         days => ((n + 1) * r.step_days)::int))::date as next
                    from rule r cross join lateral generate_series(
                        greatest(0, (:from::date - r.valid_from) / (r.step_months * 31 + r.step_days) - 1),
                        greatest(0, (:to::date - r.valid_from) / (r.step_months * 28 + r.step_days) + 1)) n
                    where r.valid_from <= :to) t
                where t.next - 1 between :from and :to
            ), times as (
                select minimum_id, count(*)::int as owed, min(begins) as first_on from time group by minimum_id
            ), chosen as materialized (
                select distinct on (e.id, r.layer) e.id as enterprise_id, e.name, e.entered_on, r.layer, r.id as minimum_id
                from e join rule r on r.sector in ('', e.sector) and r.size_class in ('', e.size_class)
                    and (r.tenant_id = e.supervisor_tenant_id or r.tenant_id = any (e.viewer_tenant_ids)
                         or exists (select 1 from above a where a.area_id = e.area_tenant_id and a.authority_id = r.tenant_id))
                    and (r.color = '' or r.color = (
                            select g.color from enterprise_risk_grade g where g.enterprise_id = e.id and g.assessed_on <= :today
                            order by g.assessed_on desc, g.created_at desc, g.id desc limit 1))
                order by e.id, r.layer, r.longest, r.valid_from, r.id
            ), day as materialized (
                select t.minimum_id, t.layer, d::date as day, t.begins
                from time t cross join lateral generate_series(t.begins, t.next - 1, interval '1 day') d
            ), done as (
                select enterprise_id, minimum_id, count(*)::int as done from (
                    select distinct x.enterprise_id, x.minimum_id, d.begins
                    from safety_check c join chosen x on x.enterprise_id = c.enterprise_id and x.layer = c.kind
                    join day d on d.minimum_id = x.minimum_id and d.day = c.done_on
                    where c.state = 'done' and c.done_on between (select min(begins) from time) and :to and d.begins >= x.entered_on) k
                group by enterprise_id, minimum_id
            ), planned as (
                select distinct f.enterprise_id, f.kind from (
                    select distinct on (f.plan_id) f.enterprise_id, f.frequency, s.kind
                    from check_phase f join check_plan p on p.enterprise_id = f.enterprise_id and p.id = f.plan_id
                    join enterprise_norm s on s.enterprise_id = p.enterprise_id and s.id = p.set_id
                    where s.state <> 'ended' and f.starts_on <= :today and f.enterprise_id in (select enterprise_id from chosen)
                    order by f.plan_id, f.starts_on desc) f
                where f.frequency <> 'paused'
            ), kept as (
                select x.*, case when t.first_on >= x.entered_on then t.owed else coalesce((
                           select count(*)::int from time o where o.minimum_id = x.minimum_id and o.begins >= x.entered_on), 0) end as owed,
                       coalesce(d.done, 0) as done, p.enterprise_id is not null as planned
                from chosen x left join times t on t.minimum_id = x.minimum_id
                left join done d on d.enterprise_id = x.enterprise_id and d.minimum_id = x.minimum_id
                left join planned p on p.enterprise_id = x.enterprise_id and p.kind = x.layer
            ), page as (
                select k.*, count(*) over () as total from kept k where k.done < k.owed or not k.planned
                order by k.owed - k.done desc, k.name, k.enterprise_id, k.layer limit :limit offset :offset
            )
            select m.*, t.short_name as authority, k.enterprise_id, k.name as enterprise_name, k.owed, k.done, k.planned, k.total
            from page k join check_minimum m on m.id = k.minimum_id join tenant t on t.id = m.tenant_id
            order by k.owed - k.done desc, k.name, k.enterprise_id, k.layer
            """;

    private final JdbcClient jdbc;

    BelowMinimumQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(BelowMinimum below, long total) {}

    /**
     * One page, those that lack the most first, and the number of all.
     *
     * @param from first day on which a time may have ended
     * @param to last such day
     * @param today on which minimums hold
     */
    public PagedList<BelowMinimum> page(
            LocalDate from, LocalDate to, LocalDate today, UnitScope unit, List<UUID> scope, PageRequest page) {
        PagedList<BelowMinimum> found = page(from, to, today, unit, scope, page.offset(), page.limit());
        return found.rows().isEmpty() && page.offset() > 0
                // behind the last page there still are as many
                ? new PagedList<>(
                        List.of(), page(from, to, today, unit, scope, 0, 1).total())
                : found;
    }

    /** The first ones in one statement, because everything is reckoned anew for each page, and the number of all. */
    public PagedList<BelowMinimum> first(
            LocalDate from, LocalDate to, LocalDate today, UnitScope unit, List<UUID> scope, int most) {
        return page(from, to, today, unit, scope, 0, most);
    }

    private PagedList<BelowMinimum> page(
            LocalDate from, LocalDate to, LocalDate today, UnitScope unit, List<UUID> scope, int offset, int limit) {
        List<Row> rows = jdbc.sql(BELOW.formatted(unit.condition("e")))
                .param("from", from)
                .param("to", to)
                .param("today", today)
                .param("unit", unit.unitId())
                .param("scope", scope.toArray(UUID[]::new))
                .param("limit", limit)
                .param("offset", offset)
                .query(BelowMinimumQueries::row)
                .list();
        return new PagedList<>(
                rows.stream().map(Row::below).toList(),
                rows.isEmpty() ? 0 : rows.get(0).total());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new BelowMinimum(
                        row.getObject("enterprise_id", UUID.class),
                        row.getString("enterprise_name"),
                        CheckMinimumRows.minimum(row, number),
                        row.getInt("owed"),
                        row.getInt("done"),
                        row.getBoolean("planned")),
                row.getLong("total"));
    }
}
