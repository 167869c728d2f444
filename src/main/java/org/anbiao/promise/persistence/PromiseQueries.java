package org.anbiao.promise.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.promise.PromiseFilter;
import org.anbiao.promise.PromiseListItem;
import org.anbiao.promise.SafetyPromise;
import org.anbiao.registry.UnitScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many enterprises stand with their promises. */
@Repository
public class PromiseQueries {

    private static final String STANDING = """
            with e as (
                select e.id, e.name, coalesce(u.name, '') as village
                from enterprise e left join org_unit u on u.id = e.village_unit_id
                where e.status = 'active' and (e.area_tenant_id = any(:scope) or e.supervisor_tenant_id = any(:scope)
                       or e.viewer_tenant_ids && :scope) and %s
                  and (:text = '' or strpos(lower(e.name), lower(:text)) > 0)
            ), latest as (
                select distinct on (enterprise_id) enterprise_id, made_on, valid_until, signer_name from safety_promise
                where withdrawn_on is null and enterprise_id in (select id from e)
                order by enterprise_id, made_on desc, created_at desc
            ), assessed as (
                select enterprise_id, max(completed_on) as assessed_on from risk_full_assessment
                where completed_on <= :today and enterprise_id in (select id from e) group by enterprise_id
            ), standing as (
                select e.*, l.made_on, l.valid_until, coalesce(l.signer_name, '') as signer_name, a.assessed_on,
                       case when l.made_on is null then 'none' when l.valid_until < :today then 'expired'
                            when a.assessed_on > l.made_on then 'outdated' else 'current' end as state
                from e left join latest l on l.enterprise_id = e.id left join assessed a on a.enterprise_id = e.id
            ), shown as (
                select * from standing where case when :state <> '' then state = :state else :all or state <> 'current' end
            )
            """;
    private static final String ORDER =
            " order by array_position(array['none', 'expired', 'outdated', 'current'], state), name, id";

    private final JdbcClient jdbc;

    PromiseQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page, those without a promise first, and the number of all. */
    public PagedList<PromiseListItem> page(
            PromiseFilter filter, UnitScope unit, List<UUID> scope, LocalDate today, PageRequest page) {
        List<PromiseListItem> rows = statement(
                        "select * from shown" + ORDER + " offset :offset limit :limit", filter, unit, scope, today)
                .param("offset", page.offset())
                .param("limit", page.limit())
                .query((row, number) -> new PromiseListItem(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("village"),
                        SafetyPromise.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getObject("made_on", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("signer_name"),
                        row.getObject("assessed_on", LocalDate.class)))
                .list();
        long total = statement("select count(*) from shown", filter, unit, scope, today)
                .query(Long.class)
                .single();
        return new PagedList<>(rows, total);
    }

    private JdbcClient.StatementSpec statement(
            String end, PromiseFilter filter, UnitScope unit, List<UUID> scope, LocalDate today) {
        SafetyPromise.State state = filter.state();
        return jdbc.sql(STANDING.formatted(unit.condition("e")) + end)
                .param("unit", unit.unitId())
                .param("scope", scope.toArray(UUID[]::new))
                .param("text", filter.text().strip())
                .param("today", today)
                .param("state", state == null ? "" : state.code())
                .param("all", filter.all());
    }
}
