package org.anbiao.lookback.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.lookback.YearFigures;
import org.anbiao.registry.UnitScope;
import org.anbiao.tenancy.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what the portal knows of a unit's enterprises and tasks, year by year. */
@Repository
public class YearFigureQueries {

    /** The enterprises of the unit in the actor's sight. */
    private static final String ENTERPRISES = """
             join enterprise e on e.id = x.enterprise_id
              and (e.area_tenant_id = any (:scope) or e.supervisor_tenant_id = any (:scope) or e.viewer_tenant_ids && :scope)
              and %s
            """;

    private static final String IN_TIME = " where x.occurred_on between :since and :asof group by 1";
    private static final String BASE = """
            from campaign_base_entry x join campaign c on c.id = x.campaign_id
            """;
    private static final String BASE_IN_TIME = """
             where c.year between extract(year from cast(:since as date)) and extract(year from cast(:asof as date))
            """;
    /** Enterprises on the base list that did not evaluate themselves in the year, where the campaign asks for it. */
    private static final String WITHOUT_EVALUATION = """
              and exists (select 1 from campaign_task t where t.campaign_id = c.id and t.key = 'self_evaluate')
              and not exists (select 1 from self_evaluation s where s.enterprise_id = x.enterprise_id
                              and extract(year from s.completed_on) = c.year and s.completed_on <= :asof)
            """;

    private static final String ITEMS = " from improvement_item x join evaluation v on v.id = x.evaluation_id";
    private static final String ITEMS_IN_TIME = """
             where x.state <> 'dropped' and v.year between extract(year from cast(:since as date))
               and extract(year from cast(:asof as date))
            """;
    private static final String LATE_TASKS = """
            select extract(year from w.due_on)::int as year, count(*) as number from work_item w
            where w.responsible_tenant_id = :tenant and w.responsible_unit_id is not distinct from cast(:own as uuid)
              and w.enterprise_id is null and w.campaign_id is not null and w.subject_type in ('unit', 'safety_office', 'work_list')
              and w.due_on between :since and :asof and (w.late or w.state = 'open' and w.due_on < :asof)
            group by 1
            """;
    private static final String LATE_REPORTS = """
            select extract(year from r.due_on)::int as year, count(*) as number from quarterly_report r
            where r.tenant_id = :tenant and r.unit_id is not distinct from cast(:own as uuid)
              and r.due_on between :since and :asof and (r.late or r.sent_at is null and r.due_on < :asof)
            group by 1
            """;

    private final JdbcClient jdbc;

    YearFigureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The figures from the first year to the year of a day, one element a year.
     *
     * @param unit the enterprises that are evaluated
     * @param actor whose unit's own tasks and reports are counted
     * @param since first day that counts
     * @param asOf last day that counts
     */
    public List<YearFigures> of(UnitScope unit, Actor actor, LocalDate since, LocalDate asOf) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("scope", actor.scope().toArray(new UUID[0]));
        params.put("unit", unit.unitId());
        params.put("tenant", actor.tenantId());
        params.put("own", actor.unitId());
        params.put("since", since);
        params.put("asof", asOf);
        String enterprises = ENTERPRISES.formatted(unit.condition("e"));
        Map<Integer, Long> base = count(ofBase(enterprises, ""), params);
        Map<Integer, Long> missing = count(ofBase(enterprises, WITHOUT_EVALUATION), params);
        Map<Integer, Long> notices = count(ofFact("fact_notice_delivery", enterprises), params);
        Map<Integer, Long> commitments = count(ofFact("fact_commitment", enterprises), params);
        Map<Integer, Long> evaluated = count(ofFact("fact_self_evaluation", enterprises), params);
        Map<Integer, Long> improvements = count(ofItems(enterprises, ""), params);
        Map<Integer, Long> open = count(ofItems(enterprises, " and x.state = 'open'"), params);
        Map<Integer, Long> lateTasks = count(LATE_TASKS, params);
        Map<Integer, Long> lateReports = count(LATE_REPORTS, params);
        List<YearFigures> years = new ArrayList<>();
        for (int year = since.getYear(); year <= asOf.getYear(); year++) {
            years.add(new YearFigures(
                    year,
                    base.getOrDefault(year, 0L),
                    notices.getOrDefault(year, 0L),
                    commitments.getOrDefault(year, 0L),
                    evaluated.getOrDefault(year, 0L),
                    missing.getOrDefault(year, 0L),
                    improvements.getOrDefault(year, 0L),
                    open.getOrDefault(year, 0L),
                    lateTasks.getOrDefault(year, 0L),
                    lateReports.getOrDefault(year, 0L)));
        }
        return years;
    }

    private static String ofFact(String fact, String enterprises) {
        return "select extract(year from x.occurred_on)::int as year, count(distinct x.enterprise_id) as number from "
                + fact + " x" + enterprises + IN_TIME;
    }

    private static String ofBase(String enterprises, String condition) {
        return "select c.year as year, count(distinct x.enterprise_id) as number " + BASE + enterprises + BASE_IN_TIME
                + condition + " group by 1";
    }

    private static String ofItems(String enterprises, String condition) {
        return "select v.year as year, count(*) as number" + ITEMS + enterprises + ITEMS_IN_TIME + condition
                + " group by 1";
    }

    private Map<Integer, Long> count(String sql, Map<String, @Nullable Object> params) {
        Map<Integer, Long> years = new HashMap<>();
        jdbc.sql(sql).params(params).query(row -> {
            years.put(row.getInt("year"), row.getLong("number"));
        });
        return years;
    }
}
