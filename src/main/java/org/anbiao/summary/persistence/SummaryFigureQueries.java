package org.anbiao.summary.persistence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.anbiao.registry.UnitScope;
import org.anbiao.summary.CommonProblem;
import org.anbiao.summary.OpenMatters;
import org.anbiao.summary.OutstandingProblem;
import org.anbiao.summary.SectorResult;
import org.anbiao.summary.SummaryCampaign;
import org.anbiao.summary.SummaryFigures;
import org.anbiao.tenancy.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what the portal knows of a unit's enterprises in a campaign's year. Hazards that nobody confirmed do not count. */
@Repository
public class SummaryFigureQueries {

    /** A problem is common from so many enterprises on. */
    private static final int COMMON_FROM = 2;

    private static final int MOST_COMMON = 8;
    private static final int MOST_OUTSTANDING = 30;

    /** The enterprises of the unit in the actor's sight. */
    private static final String MINE = """
            with mine as (
                select e.id, e.name, coalesce(s.name, '') as sector, e.status
                from enterprise e left join sector s on s.id = e.sector_id
                where (e.area_tenant_id = any (:scope) or e.supervisor_tenant_id = any (:scope) or e.viewer_tenant_ids && :scope)
                  and %s)
            """;

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

    private static final String HAZARDS = """
            select h.category as name, count(*) as records, count(distinct h.enterprise_id) as enterprises,
                   count(*) filter (where h.verified_on is null or h.verified_on > :asof) as open
            from fact_hazard h join mine m on m.id = h.enterprise_id
            where h.found_on between :since and :asof and h.category <> 'other'
            group by 1 having count(distinct h.enterprise_id) >= :from
            order by enterprises desc, records desc, name limit :most
            """;

    private static final String ITEMS = """
            select i.requirement as name, count(*) as records, count(distinct i.enterprise_id) as enterprises,
                   count(*) filter (where i.done_on is null or i.done_on > :asof) as open
            from improvement_item i join mine m on m.id = i.enterprise_id
            join evaluation v on v.enterprise_id = i.enterprise_id and v.id = i.evaluation_id
            where v.year = extract(year from cast(:asof as date)) and i.state <> 'dropped'
            group by 1 having count(distinct i.enterprise_id) >= :from
            order by enterprises desc, records desc, name limit :most
            """;

    private static final String OUTSTANDING = """
            select m.name as enterprise, h.description, h.level = 'major' as major, h.found_on, h.due_on,
                   case when h.verified_on <= :asof then h.verified_on end as closed_on
            from hazard h join mine m on m.id = h.enterprise_id
            where h.state not in ('proposed', 'dismissed') and h.found_on <= :asof
              and (h.level = 'major' and (h.found_on >= :since or h.verified_on is null or h.verified_on > :asof)
                   or h.due_on < :asof and (h.verified_on is null or h.verified_on > :asof))
            order by coalesce(h.verified_on <= :asof, false), h.level <> 'major', h.due_on nulls last, m.name, h.id limit :most
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

    SummaryFigureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The figures of a campaign's year.
     *
     * @param unit the enterprises that are summed up
     * @param asOf last day that counts, inclusive
     */
    public SummaryFigures of(SummaryCampaign campaign, UnitScope unit, Actor actor, LocalDate asOf) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("scope", actor.scope().toArray(new UUID[0]));
        params.put("unit", unit.unitId());
        params.put("since", campaign.firstDay());
        params.put("asof", asOf);
        params.put("campaign", campaign.id());
        params.put("from", COMMON_FROM);
        String mine = MINE.formatted(unit.condition("e"));
        return new SummaryFigures(
                sectors(mine, params), common(mine, params), outstanding(mine, params), open(mine, params));
    }

    private List<SectorResult> sectors(String mine, Map<String, @Nullable Object> params) {
        return jdbc.sql(mine + SECTORS)
                .params(params)
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

    private List<CommonProblem> common(String mine, Map<String, @Nullable Object> params) {
        return Stream.concat(
                        problems(CommonProblem.Kind.HAZARD, mine + HAZARDS, params).stream(),
                        problems(CommonProblem.Kind.EVALUATION, mine + ITEMS, params).stream())
                .toList();
    }

    private List<CommonProblem> problems(CommonProblem.Kind kind, String sql, Map<String, @Nullable Object> params) {
        return jdbc.sql(sql)
                .params(params)
                .param("most", MOST_COMMON)
                .query((row, number) -> new CommonProblem(
                        kind,
                        row.getString("name"),
                        row.getLong("records"),
                        row.getLong("enterprises"),
                        row.getLong("open")))
                .list();
    }

    private List<OutstandingProblem> outstanding(String mine, Map<String, @Nullable Object> params) {
        return jdbc.sql(mine + OUTSTANDING)
                .params(params)
                .param("most", MOST_OUTSTANDING)
                .query((row, number) -> new OutstandingProblem(
                        row.getString("enterprise"),
                        row.getString("description"),
                        row.getBoolean("major"),
                        row.getObject("found_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class)))
                .list();
    }

    private OpenMatters open(String mine, Map<String, @Nullable Object> params) {
        return jdbc.sql(mine + OPEN)
                .params(params)
                .query((row, number) -> new OpenMatters(
                        row.getLong("hazards"),
                        row.getLong("overdue"),
                        row.getLong("improvements"),
                        row.getLong("steps")))
                .single();
    }
}
