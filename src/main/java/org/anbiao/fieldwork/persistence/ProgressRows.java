package org.anbiao.fieldwork.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.fieldwork.FieldProgress.State;
import org.anbiao.fieldwork.FieldProgress.Topic;
import org.anbiao.fieldwork.ProgressDifference;
import org.anbiao.fieldwork.ReportedProgress;
import org.anbiao.fieldwork.ReportedProgress.Known;
import org.anbiao.fieldwork.ReportedProgress.Report;
import org.anbiao.registry.UnitScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was reported on site of an enterprise's progress, and the facts it is held beside. */
@Repository
public class ProgressRows {

    /** The latest word on each matter beside the records; what is "done" and "different" is said as in {@link ReportedProgress}. */
    private static final String DIFFERENT = """
            from (select distinct on (v.enterprise_id, p.topic) v.enterprise_id, p.topic, p.state, p.note, v.id, v.tenant_id, v.member_name,
                         v.visited_at, v.visited_on
                  from field_visit v
                  cross join lateral jsonb_to_recordset(v.progress) as p(topic text, state text, note text)
                  where v.visited_on <= :asof and v.progress <> '[]'
                    and (v.area_tenant_id = any (:scope) or v.supervisor_tenant_id = any (:scope) or v.tenant_id = any (:scope))
                  order by v.enterprise_id, p.topic, v.visited_at desc, v.id) t
            join enterprise e on e.id = t.enterprise_id left join org_unit u on u.id = e.village_unit_id
            cross join lateral (
                select case t.topic
                           when 'responsibility' then (select max(a.achieved_on) from fact_responsibility_scheme a
                               where a.enterprise_id = e.id and a.achieved_on <= :asof and (a.ended_on is null or a.ended_on > :asof))
                           when 'self_evaluation' then (select max(s.completed_on) from fact_self_evaluation s
                               where s.enterprise_id = e.id and s.completed_on <= :asof)
                           when 'risk' then (select max(g.assessed_on) from fact_enterprise_risk_grade g
                               where g.enterprise_id = e.id and g.assessed_on <= :asof)
                           else (select max(h.verified_on) from fact_hazard h
                               where h.enterprise_id = e.id and h.verified_on <= :asof) end as since,
                       case when t.topic = 'rectification' then (select count(*) from fact_hazard h
                               where h.enterprise_id = e.id and h.found_on <= :asof
                                 and (h.verified_on is null or h.verified_on > :asof)) else 0 end as open) r
            cross join lateral (
                select case t.topic when 'rectification' then r.open = 0
                                    when 'self_evaluation' then r.since >= date_trunc('year', cast(:asof as date))
                                    else r.since is not null end as done) k
            where e.status = 'active' and %s and (:topic = '' or t.topic = :topic)
              and (t.state = 'done' and k.done is not true or t.state <> 'done' and k.done and r.since <= t.visited_on)
            """;

    private final JdbcClient jdbc;

    ProgressRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest report of each topic until a day, inclusive. */
    public Map<Topic, Report> latest(UUID enterpriseId, LocalDate asOf) {
        Map<Topic, Report> latest = new EnumMap<>(Topic.class);
        jdbc.sql("""
                        select distinct on (p.topic) p.topic, p.state, p.note, v.id, v.tenant_id, v.member_name, v.visited_at, v.visited_on
                        from field_visit v
                        cross join lateral jsonb_to_recordset(v.progress) as p(topic text, state text, note text)
                        where v.enterprise_id = ? and v.visited_on <= ? and v.progress <> '[]'
                        order by p.topic, v.visited_at desc, v.id
                        """)
                .params(enterpriseId, asOf)
                .query((row, number) -> latest.put(Topic.of(row.getString("topic")), report(row)))
                .list();
        return latest;
    }

    /** One page of what site and portal say differently, the latest report first. */
    public List<ProgressDifference> differences(
            @Nullable Topic topic, LocalDate asOf, UnitScope unit, List<UUID> scope, PageRequest page) {
        return different(
                        "select t.*, e.name as enterprise_name, coalesce(u.name, '') as village, r.since, r.open,"
                                + " k.done is true as done ",
                        " order by t.visited_at desc, e.name, e.id, t.topic offset :offset limit :limit",
                        topic,
                        asOf,
                        unit,
                        scope)
                .param("offset", page.offset())
                .param("limit", page.limit())
                .query((row, number) -> new ProgressDifference(
                        row.getObject("enterprise_id", UUID.class),
                        row.getString("enterprise_name"),
                        row.getString("village"),
                        new ReportedProgress(
                                Topic.of(row.getString("topic")),
                                report(row),
                                new Known(
                                        row.getBoolean("done"),
                                        row.getObject("since", LocalDate.class),
                                        row.getInt("open")))))
                .list();
    }

    /** How many there are. */
    public long countDifferences(@Nullable Topic topic, LocalDate asOf, UnitScope unit, List<UUID> scope) {
        return different("select count(*) ", "", topic, asOf, unit, scope)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec different(
            String select, String end, @Nullable Topic topic, LocalDate asOf, UnitScope unit, List<UUID> scope) {
        return jdbc.sql(select + DIFFERENT.formatted(unit.condition("e")) + end)
                .param("asof", asOf)
                .param("topic", topic == null ? "" : topic.code())
                .param("unit", unit.unitId())
                .param("scope", scope.toArray(UUID[]::new));
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                State.of(row.getString("state")),
                row.getString("note"),
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("member_name"),
                row.getTimestamp("visited_at").toInstant(),
                row.getObject("visited_on", LocalDate.class));
    }

    /**
     * What the portal has on a day: a responsibility scheme in force, a self-evaluation of the year, a risk grade, and hazards that are not
     * signed off.
     */
    public Map<Topic, Known> known(UUID enterpriseId, LocalDate asOf) {
        return jdbc.sql("""
                        select (select max(a.achieved_on) from fact_responsibility_scheme a
                                where a.enterprise_id = :enterprise and a.achieved_on <= :asof
                                  and (a.ended_on is null or a.ended_on > :asof)) as scheme_on,
                               (select max(s.completed_on) from fact_self_evaluation s
                                where s.enterprise_id = :enterprise and s.completed_on <= :asof) as evaluated_on,
                               (select max(g.assessed_on) from fact_enterprise_risk_grade g
                                where g.enterprise_id = :enterprise and g.assessed_on <= :asof) as graded_on,
                               (select max(h.verified_on) from fact_hazard h
                                where h.enterprise_id = :enterprise and h.verified_on <= :asof) as cleared_on,
                               (select count(*) from fact_hazard h
                                where h.enterprise_id = :enterprise and h.found_on <= :asof
                                  and (h.verified_on is null or h.verified_on > :asof)) as open
                        """)
                .param("enterprise", enterpriseId)
                .param("asof", asOf)
                .query((row, number) -> known(row, asOf))
                .single();
    }

    private static Map<Topic, Known> known(ResultSet row, LocalDate asOf) throws SQLException {
        LocalDate scheme = row.getObject("scheme_on", LocalDate.class);
        LocalDate evaluated = row.getObject("evaluated_on", LocalDate.class);
        LocalDate graded = row.getObject("graded_on", LocalDate.class);
        LocalDate cleared = row.getObject("cleared_on", LocalDate.class);
        int open = row.getInt("open");
        return Map.of(
                Topic.RESPONSIBILITY, new Known(scheme != null, scheme, 0),
                Topic.SELF_EVALUATION,
                        new Known(evaluated != null && evaluated.getYear() == asOf.getYear(), evaluated, 0),
                Topic.RISK, new Known(graded != null, graded, 0),
                // without any hazard on record nothing is owed, and nothing was cleared on a day
                Topic.RECTIFICATION, new Known(open == 0, cleared, open));
    }
}
