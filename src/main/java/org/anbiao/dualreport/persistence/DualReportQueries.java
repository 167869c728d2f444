package org.anbiao.dualreport.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.dualreport.ReportFilter;
import org.anbiao.dualreport.ReportListItem;
import org.anbiao.dualreport.ReportPeriod.Span;
import org.anbiao.dualreport.ReportState;
import org.anbiao.registry.UnitScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many enterprises stand with the dual report; places of the nine small kinds have no workers' congress and are left out. */
@Repository
public class DualReportQueries {

    private static final String IN_SIGHT = """
            e.status = 'active' and e.subject_kind = 'enterprise'
            and (e.area_tenant_id = any(:scope) or e.supervisor_tenant_id = any(:scope) or e.viewer_tenant_ids && :scope) and %s
            """;
    private static final String STANDING = """
            with period as (
                select * from unnest(cast(:tenants as uuid[]), cast(:froms as date[]), cast(:tos as date[])) as p (tenant_id, from_on, to_on)
            ), e as (
                select e.id, e.name, coalesce(u.name, '') as village, p.from_on, p.to_on
                from enterprise e join period p on p.tenant_id = e.supervisor_tenant_id left join org_unit u on u.id = e.village_unit_id
                where %s and e.entered_on <= p.to_on and (:text = '' or strpos(lower(e.name), lower(:text)) > 0)
            ), given as (
                select d.enterprise_id,
                       max(d.report_given_on) filter (where d.receiver = 'department' and d.report_given_on between e.from_on and e.to_on)
                           as department_on,
                       max(d.report_given_on) filter (where d.receiver = 'congress' and d.report_given_on between e.from_on and e.to_on)
                           as congress_on,
                       max(d.report_given_on) filter (where d.receiver = 'department') as latest_on
                from dual_report d join e on e.id = d.enterprise_id where d.withdrawn_on is null group by d.enterprise_id
            ), standing as (
                select e.*, g.department_on, g.congress_on, g.latest_on,
                       case when g.department_on is null and g.congress_on is null then 'none'
                            when g.department_on is null then 'no_department'
                            when g.congress_on is null then 'no_congress' else 'both' end as state
                from e left join given g on g.enterprise_id = e.id
            ), shown as (
                select * from standing where case when :state <> '' then state = :state else :all or state <> 'both' end
            )
            """;
    private static final String ORDER =
            " order by array_position(array['none', 'no_department', 'no_congress', 'both'], state), name, id";

    private final JdbcClient jdbc;

    DualReportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The authorities whose readings hold for the enterprises in sight. */
    public List<UUID> supervisors(UnitScope unit, List<UUID> scope) {
        return jdbc.sql("select distinct e.supervisor_tenant_id from enterprise e where "
                        + IN_SIGHT.formatted(unit.condition("e")))
                .param("unit", unit.unitId())
                .param("scope", scope.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /**
     * One page, those that gave it to nobody first, and the number of all.
     *
     * @param periods the period that is asked about, by supervising authority
     */
    public PagedList<ReportListItem> page(
            ReportFilter filter, Map<UUID, Span> periods, UnitScope unit, List<UUID> scope, PageRequest page) {
        List<ReportListItem> rows = statement(
                        "select * from shown" + ORDER + " offset :offset limit :limit", filter, periods, unit, scope)
                .param("offset", page.offset())
                .param("limit", page.limit())
                .query((row, number) -> item(row))
                .list();
        long total = statement("select count(*) from shown", filter, periods, unit, scope)
                .query(Long.class)
                .single();
        return new PagedList<>(rows, total);
    }

    /** All that match, in the same order. */
    public void each(
            ReportFilter filter,
            Map<UUID, Span> periods,
            UnitScope unit,
            List<UUID> scope,
            Consumer<ReportListItem> action) {
        statement("select * from shown" + ORDER, filter, periods, unit, scope).query(row -> {
            action.accept(item(row));
        });
    }

    private static ReportListItem item(ResultSet row) throws SQLException {
        return new ReportListItem(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("village"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getObject("department_on", LocalDate.class),
                row.getObject("congress_on", LocalDate.class),
                row.getObject("latest_on", LocalDate.class));
    }

    private JdbcClient.StatementSpec statement(
            String end, ReportFilter filter, Map<UUID, Span> periods, UnitScope unit, List<UUID> scope) {
        List<UUID> tenants = new ArrayList<>();
        List<String> froms = new ArrayList<>();
        List<String> tos = new ArrayList<>();
        periods.forEach((tenant, span) -> {
            tenants.add(tenant);
            froms.add(span.from().toString());
            tos.add(span.to().toString());
        });
        ReportState state = filter.state();
        return jdbc.sql(STANDING.formatted(IN_SIGHT.formatted(unit.condition("e"))) + end)
                .param("tenants", tenants.toArray(UUID[]::new))
                .param("froms", froms.toArray(String[]::new))
                .param("tos", tos.toArray(String[]::new))
                .param("unit", unit.unitId())
                .param("scope", scope.toArray(UUID[]::new))
                .param("text", filter.text().strip())
                .param("state", state == null ? "" : state.code())
                .param("all", filter.all());
    }
}
