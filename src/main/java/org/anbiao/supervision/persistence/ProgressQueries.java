package org.anbiao.supervision.persistence;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.registry.UnitScope;
import org.anbiao.supervision.progress.MethodItem;
import org.anbiao.supervision.progress.ProgressCampaign;
import org.anbiao.supervision.progress.ProgressEnterprise;
import org.anbiao.supervision.progress.ProgressFilter;
import org.anbiao.supervision.progress.SectorProgress;
import org.anbiao.tenancy.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts which enterprises have the items of 33456 on a day; the counts and the lists come from the same rows. */
@Repository
public class ProgressQueries {

    private static final String IN_SIGHT =
            "(%1$s.area_tenant_id = any (:scope) or %1$s.supervisor_tenant_id = any (:scope) or %1$s.viewer_tenant_ids && :scope)";

    private static final String ADOPTED = """
            (select enterprise_id, min(achieved_on) as on_day from fact_%s
             where achieved_on <= :asof and (ended_on is null or ended_on > :asof) group by 1)
            """;

    private static final String MINE =
            """
            with mine as (
                select e.id, e.name, v.name as village, coalesce(s.name, '') as sector, f.size_class is not null as classed,
                       l.on_day as three_lists, c.on_day as colours, x.on_day as five_s, h.on_day as six_haves
                from participation p
                join enterprise e on e.id = p.enterprise_id and %s and %s
                join fact_enterprise f on f.enterprise_id = p.enterprise_id and f.active
                    and f.valid_from <= :asof and (f.valid_to is null or f.valid_to > :asof)
                join org_unit v on v.id = e.village_unit_id
                left join sector s on s.id = f.sector_id
                left join """.formatted(IN_SIGHT.formatted("e"), "%s") + ADOPTED.formatted("three_lists_adoption") + """
                     l on l.enterprise_id = e.id
                left join (select enterprise_id, min(assessed_on) as on_day from fact_enterprise_risk_grade
                           where assessed_on <= :asof group by 1) c on c.enterprise_id = e.id
                left join """
                    + ADOPTED.formatted("five_s_adoption") + """
                     x on x.enterprise_id = e.id
                left join """ + ADOPTED.formatted("six_haves_adoption") + """
                     h on h.enterprise_id = e.id
                where p.campaign_id = :campaign and (p.ended_on is null or p.ended_on > :asof))
            """;

    private static final String COMPLETE =
            "(classed and three_lists is not null and colours is not null and five_s is not null and six_haves is not null)";

    private final JdbcClient jdbc;

    ProgressQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Launched campaigns with enterprises in the actor's sight: the latest first. */
    public List<ProgressCampaign> campaigns(Actor actor) {
        return jdbc.sql("""
                        select c.id, c.title, c.year from campaign c
                        where c.status in ('running', 'closed')
                          and exists (select 1 from participation p where p.campaign_id = c.id and %s)
                        order by c.tenant_id <> :own, c.year desc, c.issued_on desc nulls last, c.title
                        """.formatted(IN_SIGHT.formatted("p")))
                .param("scope", actor.scope().toArray(UUID[]::new))
                .param("own", actor.tenantId())
                .query(ProgressCampaign.class)
                .list();
    }

    public List<SectorProgress> sectors(UUID campaignId, LocalDate asOf, Actor actor, UnitScope unit) {
        return jdbc.sql(MINE.formatted(unit.condition("e")) + """
                        select sector, count(*) as enterprises, count(*) filter (where classed) as classed,
                               count(three_lists) as three_lists, count(colours) as colours, count(five_s) as five_s,
                               count(six_haves) as six_haves, count(*) filter (where %s) as complete
                        from mine group by sector order by sector = '', enterprises desc, sector
                        """.formatted(COMPLETE))
                .params(parameters(campaignId, asOf, actor, unit))
                .query((row, number) -> {
                    Map<MethodItem, Long> having = new EnumMap<>(MethodItem.class);
                    for (MethodItem item : MethodItem.values()) {
                        having.put(item, row.getLong(column(item)));
                    }
                    return new SectorProgress(
                            row.getString("sector"), row.getLong("enterprises"), having, row.getLong("complete"));
                })
                .list();
    }

    public long count(UUID campaignId, LocalDate asOf, ProgressFilter filter, Actor actor, UnitScope unit) {
        return jdbc.sql(MINE.formatted(unit.condition("e")) + "select count(*) from mine" + where(filter))
                .params(parameters(campaignId, asOf, actor, unit))
                .param("sector", filter.sector())
                .param("has", filter.has())
                .query(Long.class)
                .single();
    }

    public List<ProgressEnterprise> enterprises(
            UUID campaignId, LocalDate asOf, ProgressFilter filter, Actor actor, UnitScope unit, PageRequest page) {
        MethodItem item = filter.item();
        String since = item == null
                ? "case when " + COMPLETE + " then greatest(three_lists, colours, five_s, six_haves) end"
                : item == MethodItem.CLASSED ? "null::date" : column(item);
        return jdbc.sql(MINE.formatted(unit.condition("e")) + "select id, name, village, sector, " + has(item)
                        + " as has, " + since + " as since from mine" + where(filter)
                        + " order by has, village, name, id limit :limit offset :offset")
                .params(parameters(campaignId, asOf, actor, unit))
                .param("sector", filter.sector())
                .param("has", filter.has())
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(ProgressEnterprise.class)
                .list();
    }

    private static String where(ProgressFilter filter) {
        return " where (cast(:sector as text) is null or sector = cast(:sector as text))"
                + " and (cast(:has as boolean) is null or " + has(filter.item()) + " = cast(:has as boolean))";
    }

    private static String has(@Nullable MethodItem item) {
        return item == null ? COMPLETE : item == MethodItem.CLASSED ? "classed" : "(" + column(item) + " is not null)";
    }

    private static String column(MethodItem item) {
        return switch (item) {
            case CLASSED -> "classed";
            case THREE_LISTS -> "three_lists";
            case COLOURS -> "colours";
            case FIVE_S -> "five_s";
            case SIX_HAVES -> "six_haves";
        };
    }

    private static Map<String, @Nullable Object> parameters(
            UUID campaignId, LocalDate asOf, Actor actor, UnitScope unit) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("campaign", campaignId);
        parameters.put("asof", asOf);
        parameters.put("scope", actor.scope().toArray(UUID[]::new));
        parameters.put("unit", unit.unitId());
        return parameters;
    }
}
