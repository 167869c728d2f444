package org.anbiao.hazardrules.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.hazardrules.RulesFilter;
import org.anbiao.hazardrules.RulesListItem;
import org.anbiao.hazardrules.RulesStanding;
import org.anbiao.registry.UnitScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How enterprises stand with their hazard rules. */
@Repository
public class RulesListQueries {

    private static final String SHOWN = """
            with e as (
                select e.id, e.name, a.short_name as area, coalesce(u.name, '') as village
                from enterprise e join tenant a on a.id = e.area_tenant_id left join org_unit u on u.id = e.village_unit_id
                where e.status = 'active' and (e.area_tenant_id = any(:scope) or e.supervisor_tenant_id = any(:scope)
                       or e.viewer_tenant_ids && :scope) and %s
                  and (:text = '' or strpos(lower(e.name), lower(:text)) > 0)
            ), shown_version as (
                select distinct on (enterprise_id) enterprise_id, title, edition, valid_from from hazard_rules
                where state = 'in_force' and enterprise_id in (select id from e)
                order by enterprise_id, valid_from > :today, edition desc
            ), standing as (
                select e.*, coalesce(r.title, '') as title, r.edition, r.valid_from,
                       case when r.edition is null then 'none' when r.valid_from > :today then 'to_come' else 'current' end as standing
                from e left join shown_version r on r.enterprise_id = e.id
            ), shown as (
                select * from standing
                where case when :standing <> '' then standing = :standing else :all or standing <> 'current' end
            )
            """;
    private static final String ORDER =
            " order by array_position(array['none', 'to_come', 'current'], standing), name, id";

    private final JdbcClient jdbc;

    RulesListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page, those without rules first, and the number of all. */
    public PagedList<RulesListItem> page(
            RulesFilter filter, UnitScope unit, List<UUID> scope, LocalDate today, PageRequest page) {
        List<RulesListItem> rows = statement(
                        "select * from shown" + ORDER + " offset :offset limit :limit", filter, unit, scope, today)
                .param("offset", page.offset())
                .param("limit", page.limit())
                .query(RulesListQueries::item)
                .list();
        long total = statement("select count(*) from shown", filter, unit, scope, today)
                .query(Long.class)
                .single();
        return new PagedList<>(rows, total);
    }

    /** All rows, one after the other, in the order of the pages. */
    public void stream(
            RulesFilter filter, UnitScope unit, List<UUID> scope, LocalDate today, Consumer<RulesListItem> sink) {
        try (Stream<RulesListItem> rows =
                statement("select * from shown" + ORDER, filter, unit, scope, today)
                        .query(RulesListQueries::item)
                        .stream()) {
            rows.forEach(sink);
        }
    }

    private JdbcClient.StatementSpec statement(
            String end, RulesFilter filter, UnitScope unit, List<UUID> scope, LocalDate today) {
        RulesStanding standing = filter.standing();
        return jdbc.sql(SHOWN.formatted(unit.condition("e")) + end)
                .param("unit", unit.unitId())
                .param("scope", scope.toArray(UUID[]::new))
                .param("text", filter.text().strip())
                .param("today", today)
                .param("standing", standing == null ? "" : standing.code())
                .param("all", filter.all());
    }

    private static RulesListItem item(ResultSet row, int number) throws SQLException {
        return new RulesListItem(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("area"),
                row.getString("village"),
                RulesStanding.valueOf(row.getString("standing").toUpperCase(Locale.ROOT)),
                row.getString("title"),
                row.getObject("edition", Integer.class),
                row.getObject("valid_from", LocalDate.class));
    }
}
