package org.anbiao.fieldwork.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.anbiao.fieldwork.FieldProgress.State;
import org.anbiao.fieldwork.FieldProgress.Topic;
import org.anbiao.fieldwork.ReportedProgress.Known;
import org.anbiao.fieldwork.ReportedProgress.Report;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was reported on site of an enterprise's progress, and the facts it is held beside. */
@Repository
public class ProgressRows {

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
