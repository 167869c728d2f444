package org.anbiao.supervision.persistence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.anbiao.supervision.ranking.Quarter;
import org.anbiao.supervision.ranking.RankedCampaign;
import org.anbiao.supervision.ranking.RankedFigure;
import org.anbiao.supervision.ranking.RankedKind;
import org.anbiao.supervision.ranking.Ranking;
import org.anbiao.supervision.ranking.RankingRecord;
import org.anbiao.supervision.ranking.YearScores;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the shares of a ranking. Each figure is one list of records, of which both the counts and the list shown are made. */
@Repository
public class RankingQueries {

    private static final String KIND = """
            case when o.kind in ('village', 'town') then 'VILLAGES' when o.id is not null then 'STATIONS'
                 when t.kind = 'department' then 'DEPARTMENTS' else 'TOWNSHIPS' end
            """;

    private static final String MEMBERS = """
             from campaign_unit m join tenant t on t.id = m.member_tenant_id left join org_unit o on o.id = m.member_unit_id
             where m.campaign_id = :campaign
            """;

    /** Enterprises of the units that take part, in business on the day, with the day of an act. */
    private static final String TAKING_PART = """
            , record as (
                select m.id as unit, a.enterprise_name as name, a.village as detail, 'enterprises/' || a.enterprise_id as page,
                       act.on_day, act.on_day is not null as met
                from campaign_unit m
                join place a on a.active and %s
                join participation p on p.enterprise_id = a.enterprise_id and p.campaign_id = :campaign
                    and (p.ended_on is null or p.ended_on > :asof)
                left join lateral (select min(f.occurred_on) as on_day from %s f
                                   where f.enterprise_id = a.enterprise_id and f.occurred_on <= :asof and %s) act on true
                where m.campaign_id = :campaign)
            """;

    private static final String HAZARDS = """
            , record as (
                select m.id as unit, coalesce(h.description, a.enterprise_name) as name, a.enterprise_name as detail,
                       'hazards/' || f.fact_id as page, f.due_on as on_day, coalesce(f.verified_on <= f.due_on, false) as met
                from campaign_unit m
                join place a on %s
                join fact_hazard f on f.enterprise_id = a.enterprise_id and f.due_on between :from and :asof
                left join hazard h on h.id = f.fact_id
                where m.campaign_id = :campaign)
            """;

    private static final String TASKS = """
            with record as (
                select m.id as unit, w.title as name, '' as detail, 'process/task/' || w.id as page, w.due_on as on_day,
                       w.state = 'done' and not w.late as met
                from campaign_unit m
                join work_item w on w.campaign_id = :campaign and w.enterprise_id is null
                    and w.subject_type in ('unit', 'work_list') and w.state <> 'cancelled'
                    and w.responsible_tenant_id = m.member_tenant_id
                    and w.responsible_unit_id is not distinct from m.member_unit_id and w.due_on between :from and :asof
                where m.campaign_id = :campaign)
            """;

    private static final String REPORTS = """
            with record as (
                select m.id as unit, coalesce(d.title, q.period) as name, q.period as detail, 'reports/' || q.id as page,
                       q.due_on as on_day, q.sent_at is not null and not q.late as met
                from campaign_unit m
                join quarterly_report q on q.campaign_id = :campaign and q.tenant_id = m.member_tenant_id
                    and q.unit_id is not distinct from m.member_unit_id and q.due_on between :from and :asof
                left join campaign d on d.id = q.campaign_id
                where m.campaign_id = :campaign)
            """;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;

    RankingQueries(JdbcClient jdbc, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
    }

    /** Launched campaigns of the authorities in an actor's sight, the latest first. */
    public List<RankedCampaign> campaigns(Actor actor) {
        return jdbc.sql("""
                        select id, tenant_id, title, year from campaign
                        where tenant_id = any (:scope) and status in ('running', 'closed')
                        order by tenant_id <> :own, year desc, issued_on desc nulls last, title
                        """)
                .param("scope", actor.scope().toArray(UUID[]::new))
                .param("own", actor.tenantId())
                .query(RankedCampaign.class)
                .list();
    }

    /** The kinds among a campaign's units. */
    public List<RankedKind> kinds(UUID campaignId) {
        return jdbc
                .sql("select distinct " + KIND + " as kind" + MEMBERS)
                .param("campaign", campaignId)
                .query(String.class)
                .list()
                .stream()
                .map(RankedKind::valueOf)
                .sorted()
                .toList();
    }

    /** A member unit of a campaign. */
    public record Unit(UUID id, String name) {}

    /** The units of a kind, in the campaign's order. */
    public List<Unit> units(UUID campaignId, RankedKind kind) {
        return jdbc.sql("select m.id, coalesce(o.name, t.short_name) as name" + MEMBERS + " and " + KIND
                        + " = :kind order by m.ord, t.short_name, o.ord, o.name")
                .param("campaign", campaignId)
                .param("kind", kind.name())
                .query(Unit.class)
                .list();
    }

    /** Which authority or unit each member of a campaign is. */
    public Map<UUID, YearScores.Member> members(UUID campaignId) {
        Map<UUID, YearScores.Member> members = new HashMap<>();
        jdbc.sql("select m.id, m.member_tenant_id, m.member_unit_id" + MEMBERS)
                .param("campaign", campaignId)
                .query(row -> {
                    members.put(
                            row.getObject("id", UUID.class),
                            new YearScores.Member(
                                    row.getObject("member_tenant_id", UUID.class),
                                    row.getObject("member_unit_id", UUID.class)));
                });
        return members;
    }

    /** Numerator and denominator of a figure for each unit that has one. */
    public Map<UUID, Ranking.Count> count(
            RankedCampaign campaign, Quarter quarter, LocalDate asOf, RankedFigure figure) {
        Map<UUID, Ranking.Count> counts = new HashMap<>();
        jdbc.sql(statement(figure)
                        + "select unit, count(*) filter (where met) as met, count(*) as base from record group by unit")
                .params(parameters(campaign, quarter, asOf, figure))
                .query((row, number) -> counts.put(
                        row.getObject("unit", UUID.class), new Ranking.Count(row.getLong("met"), row.getLong("base"))))
                .list();
        return counts;
    }

    /** The records of a figure of a unit: those that do not count first, since they are what is still to be done. */
    public List<RankingRecord> records(
            RankedCampaign campaign, Quarter quarter, LocalDate asOf, UUID memberId, RankedFigure figure) {
        return jdbc.sql(
                        statement(figure)
                                + "select name, detail, page, on_day as \"on\", met from record where unit = :unit order by met, detail, name, page")
                .params(parameters(campaign, quarter, asOf, figure))
                .param("unit", memberId)
                .query(RankingRecord.class)
                .list();
    }

    private static String statement(RankedFigure figure) {
        return switch (figure) {
            case NOTICES -> takingPart("fact_notice_delivery", "f.campaign_id = :campaign");
            case COMMITMENTS -> takingPart("fact_commitment", "f.campaign_id = :campaign");
            case EVALUATIONS -> takingPart("fact_self_evaluation", "f.occurred_on >= :year");
            case HAZARDS -> UnitPlaces.PLACE + HAZARDS.formatted(UnitPlaces.OF_MEMBER);
            case TASKS -> TASKS;
            case REPORTS -> REPORTS;
            case TARGETS ->
                throw new IllegalArgumentException(figure.name().toLowerCase(Locale.ROOT) + " is counted elsewhere");
        };
    }

    private static String takingPart(String fact, String which) {
        return UnitPlaces.PLACE + TAKING_PART.formatted(UnitPlaces.OF_MEMBER, fact, which);
    }

    private Map<String, @Nullable Object> parameters(
            RankedCampaign campaign, Quarter quarter, LocalDate asOf, RankedFigure figure) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("campaign", campaign.id());
        parameters.put("asof", asOf);
        if (figure == RankedFigure.EVALUATIONS) {
            parameters.put("year", LocalDate.of(campaign.year(), 1, 1));
        }
        if (!figure.countsEnterprises()) {
            parameters.put("from", quarter.firstDay());
        }
        if (figure.countsEnterprises() || figure == RankedFigure.HAZARDS) {
            parameters.put("scope", currentActor.get().scope().toArray(UUID[]::new));
        }
        return parameters;
    }
}
