package org.anbiao.summary.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.anbiao.registry.UnitScope;
import org.anbiao.summary.CommonProblem;
import org.anbiao.summary.OpenMatters;
import org.anbiao.summary.OutstandingProblem;
import org.anbiao.summary.SectorResult;
import org.anbiao.summary.SummaryCampaign;
import org.anbiao.summary.SummaryFigures;
import org.anbiao.summary.analysis.OutstandingRecord;
import org.anbiao.summary.analysis.SharedProblem;
import org.anbiao.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what the portal knows of a unit's enterprises in a campaign's year. Hazards that nobody confirmed do not count. */
@Repository
public class SummaryFigureQueries {

    private static final int MOST_COMMON = 8;
    private static final int MOST_OUTSTANDING = 30;

    private static final String SECTORS = """
            , notice as (select distinct enterprise_id from fact_notice_delivery where occurred_on between :since and :asof),
            commitment as (select distinct enterprise_id from fact_commitment where occurred_on between :since and :asof),
            evaluation as (select distinct enterprise_id from fact_self_evaluation where occurred_on between :since and :asof),
            inspected as (select enterprise_id, count(*) as times from fact_inspection
                          where occurred_on between :since and :asof group by 1),
            found as (select enterprise_id, count(*) as found, count(*) filter (where verified_on <= :asof) as closed,
                             count(*) filter (where level = 'major') as major
                      from fact_hazard where found_on between :since and :asof group by 1)
            select m.sector, count(*) filter (where m.status = 'active') as enterprises,
                   count(n.enterprise_id) as notices, count(c.enterprise_id) as commitments, count(v.enterprise_id) as evaluated,
                   coalesce(sum(i.times), 0) as checks, coalesce(sum(h.found), 0) as hazards,
                   coalesce(sum(h.closed), 0) as closed, coalesce(sum(h.major), 0) as major
            from mine m
            left join notice n on n.enterprise_id = m.id
            left join commitment c on c.enterprise_id = m.id
            left join evaluation v on v.enterprise_id = m.id
            left join inspected i on i.enterprise_id = m.id
            left join found h on h.enterprise_id = m.id
            group by m.sector
            having count(*) filter (where m.status = 'active') > 0
              or count(n.enterprise_id) + count(c.enterprise_id) + count(v.enterprise_id) + count(i.times) + count(h.found) > 0
            order by m.sector = '', enterprises desc, m.sector
            """;

    private static final String OPEN = """
            select (select count(*) from fact_hazard h join mine m on m.id = h.enterprise_id
                    where h.found_on <= :asof and (h.verified_on is null or h.verified_on > :asof)) as hazards,
                   (select count(*) from fact_hazard h join mine m on m.id = h.enterprise_id
                    where h.due_on < :asof and (h.verified_on is null or h.verified_on > :asof)) as overdue,
                   (select count(*) from improvement_item i join mine m on m.id = i.enterprise_id
                    join evaluation v on v.enterprise_id = i.enterprise_id and v.id = i.evaluation_id
                    where v.year <= extract(year from cast(:asof as date)) and i.state <> 'dropped'
                      and (i.done_on is null or i.done_on > :asof)) as improvements,
                   (select count(*) from work_item w join mine m on m.id = w.enterprise_id
                    where w.campaign_id = :campaign and w.subject_type = 'enterprise' and w.state = 'open') as steps
            """;

    private final JdbcClient jdbc;
    private final ProblemQueries problems;

    SummaryFigureQueries(JdbcClient jdbc, ProblemQueries problems) {
        this.jdbc = jdbc;
        this.problems = problems;
    }

    /**
     * The figures of a campaign's year.
     *
     * @param unit the enterprises that are summed up
     * @param asOf last day that counts, inclusive
     */
    public SummaryFigures of(SummaryCampaign campaign, UnitScope unit, Actor actor, LocalDate asOf) {
        ProblemScope scope = ProblemScope.of(unit, actor, campaign.firstDay(), asOf);
        return new SummaryFigures(sectors(scope), common(scope), outstanding(scope), open(scope, campaign.id()));
    }

    private List<SectorResult> sectors(ProblemScope scope) {
        return jdbc.sql(scope.mine() + SECTORS)
                .params(scope.params())
                .query((row, number) -> new SectorResult(
                        row.getString("sector"),
                        row.getLong("enterprises"),
                        row.getLong("notices"),
                        row.getLong("commitments"),
                        row.getLong("evaluated"),
                        row.getLong("checks"),
                        row.getLong("hazards"),
                        row.getLong("closed"),
                        row.getLong("major")))
                .list();
    }

    private List<CommonProblem> common(ProblemScope scope) {
        return Stream.of(CommonProblem.Kind.HAZARD, CommonProblem.Kind.EVALUATION)
                .flatMap(kind -> problems.common(scope, Set.of(kind), MOST_COMMON).stream())
                .map(SharedProblem::problem)
                .toList();
    }

    private List<OutstandingProblem> outstanding(ProblemScope scope) {
        return problems.outstanding(scope, MOST_OUTSTANDING).stream()
                .map(OutstandingRecord::problem)
                .toList();
    }

    private OpenMatters open(ProblemScope scope, UUID campaignId) {
        return jdbc.sql(scope.mine() + OPEN)
                .params(scope.params())
                .param("campaign", campaignId)
                .query((row, number) -> new OpenMatters(
                        row.getLong("hazards"),
                        row.getLong("overdue"),
                        row.getLong("improvements"),
                        row.getLong("steps")))
                .single();
    }
}
