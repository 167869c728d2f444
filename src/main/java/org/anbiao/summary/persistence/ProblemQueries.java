package org.anbiao.summary.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.summary.CommonProblem;
import org.anbiao.summary.OutstandingProblem;
import org.anbiao.summary.analysis.OutstandingRecord;
import org.anbiao.summary.analysis.ProblemGroup;
import org.anbiao.summary.analysis.ProblemGrouping;
import org.anbiao.summary.analysis.ProblemRecord;
import org.anbiao.summary.analysis.SharedProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What enterprises had problems with, for summaries and for the analysis. Hazards that nobody confirmed do not count. All numbers are
 * counted from the same records that are shown.
 */
@Repository
public class ProblemQueries {

    /** A problem is common from so many enterprises on. */
    private static final int COMMON_FROM = 2;

    /** Hazards of no named kind have nothing in common. */
    private static final String NAMED = "not (r.kind = 'hazard' and r.name = 'other')";

    private static final String RECORDS = """
            , record as (
                select 'hazard' as kind, f.category as name, m.id as enterprise_id, m.name as enterprise, h.description as text,
                       'hazards/' || f.fact_id as page, f.found_on as on_day, (f.verified_on is null or f.verified_on > :asof) as open
                from fact_hazard f join mine m on m.id = f.enterprise_id
                join hazard h on h.enterprise_id = f.enterprise_id and h.id = f.fact_id
                where f.found_on between :since and :asof
                union all
                select 'evaluation', i.requirement, m.id, m.name, i.problem,
                       'evaluation/' || m.id || '?campaign=' || v.campaign_id, coalesce(v.signed_on, i.created_at::date),
                       (i.done_on is null or i.done_on > :asof)
                from improvement_item i join mine m on m.id = i.enterprise_id
                join evaluation v on v.enterprise_id = i.enterprise_id and v.id = i.evaluation_id
                where v.year between extract(year from cast(:since as date)) and extract(year from cast(:asof as date))
                  and i.state <> 'dropped'
                union all
                select 'inspection', p.item ->> 'text', m.id, m.name, coalesce(nullif(p.item ->> 'note', ''), p.item ->> 'text'),
                       'inspections/' || i.id, i.inspected_on, i.result = 'ordered'
                from inspection i join mine m on m.id = i.enterprise_id
                cross join lateral jsonb_array_elements(i.items) as p (item)
                where i.inspected_on between :since and :asof and p.item ->> 'result' = 'NOT_MET'
                union all
                select 'visit', t.topic, m.id, m.name, i.description, 'help-visits/' || v.id, v.visited_on,
                       (i.closed_on is null or i.closed_on > :asof)
                from help_visit_item i join mine m on m.id = i.enterprise_id
                join help_visit v on v.tenant_id = i.tenant_id and v.id = i.visit_id
                cross join lateral (select v.topics[1] as topic) t
                where v.visited_on between :since and :asof and i.kind = 'finding' and t.topic is not null)
            """;

    private static final String OUTSTANDING = """
            select h.id, m.name as enterprise, h.description, h.level = 'major' as major, h.found_on, h.due_on,
                   case when h.verified_on <= :asof then h.verified_on end as closed_on
            from hazard h join mine m on m.id = h.enterprise_id
            where h.state not in ('proposed', 'dismissed') and h.found_on <= :asof
              and (h.level = 'major' and (h.found_on >= :since or h.verified_on is null or h.verified_on > :asof)
                   or h.due_on < :asof and (h.verified_on is null or h.verified_on > :asof))
            order by coalesce(h.verified_on <= :asof, false), h.level <> 'major', h.due_on nulls last, m.name, h.id limit :most
            """;

    private final JdbcClient jdbc;

    ProblemQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Problems of some kinds that several enterprises had, those of most enterprises first. */
    public List<SharedProblem> common(ProblemScope scope, Collection<CommonProblem.Kind> kinds, int most) {
        return jdbc.sql(scope.mine() + RECORDS + """
                        select kind, name, sum(times) as records, count(*) as enterprises, count(*) filter (where times > 1) as repeated,
                               sum(open) as open
                        from (select r.kind, r.name, r.enterprise_id, count(*) as times, count(*) filter (where r.open) as open
                              from record r where r.kind = any (:kinds) and %s group by 1, 2, 3) each
                        group by kind, name having count(*) >= :least
                        order by enterprises desc, records desc, name, kind limit :most
                        """.formatted(NAMED))
                .params(scope.params())
                .param("kinds", kinds.stream().map(CommonProblem.Kind::code).toArray(String[]::new))
                .param("least", COMMON_FROM)
                .param("most", most)
                .query((row, number) -> new SharedProblem(
                        new CommonProblem(
                                kind(row),
                                row.getString("name"),
                                row.getLong("records"),
                                row.getLong("enterprises"),
                                row.getLong("open")),
                        row.getLong("repeated")))
                .list();
    }

    /** Single problems that stand out: open ones first, major ones first. */
    public List<OutstandingRecord> outstanding(ProblemScope scope, int most) {
        return jdbc.sql(scope.mine() + OUTSTANDING)
                .params(scope.params())
                .param("most", most)
                .query((row, number) -> new OutstandingRecord(
                        row.getObject("id", UUID.class),
                        new OutstandingProblem(
                                row.getString("enterprise"),
                                row.getString("description"),
                                row.getBoolean("major"),
                                row.getObject("found_on", LocalDate.class),
                                row.getObject("due_on", LocalDate.class),
                                row.getObject("closed_on", LocalDate.class))))
                .list();
    }

    /**
     * A row for each group that has enterprises in business or problems.
     *
     * @param authorities whether areas are authorities, not villages
     */
    public List<ProblemGroup> groups(ProblemScope scope, ProblemGrouping by, boolean authorities) {
        String key =
                switch (by) {
                    case SECTOR -> "m.sector";
                    case AREA -> authorities ? "m.area_tenant_id::text" : "m.village_unit_id::text";
                    case SIZE -> "m.size";
                };
        String name = by != ProblemGrouping.AREA
                ? "g.key"
                : authorities
                        ? "(select t.short_name from tenant t where t.id = g.key::uuid)"
                        : "(select u.name from org_unit u where u.id = g.key::uuid)";
        return jdbc.sql(scope.mine() + RECORDS + """
                        , of_enterprise as (
                            select enterprise_id, count(*) filter (where kind = 'hazard') as hazard,
                                   count(*) filter (where kind = 'evaluation') as evaluation,
                                   count(*) filter (where kind = 'inspection') as inspection,
                                   count(*) filter (where kind = 'visit') as visit, count(*) filter (where open) as open
                            from record group by 1)
                        select g.*, %s as name from (
                            select %s as key, count(*) filter (where m.status = 'active') as enterprises, count(o.enterprise_id) as affected,
                                   coalesce(sum(o.hazard), 0) as hazard, coalesce(sum(o.evaluation), 0) as evaluation,
                                   coalesce(sum(o.inspection), 0) as inspection, coalesce(sum(o.visit), 0) as visit,
                                   coalesce(sum(o.open), 0) as open
                            from mine m left join of_enterprise o on o.enterprise_id = m.id
                            group by 1 having count(*) filter (where m.status = 'active') > 0 or count(o.enterprise_id) > 0) g
                        order by g.key = '', g.hazard + g.evaluation + g.inspection + g.visit desc, g.enterprises desc, name
                        """.formatted(name, key))
                .params(scope.params())
                .query((row, number) -> {
                    Map<CommonProblem.Kind, Long> records = new EnumMap<>(CommonProblem.Kind.class);
                    for (CommonProblem.Kind kind : CommonProblem.Kind.values()) {
                        records.put(kind, row.getLong(kind.code()));
                    }
                    return new ProblemGroup(
                            row.getString("key"),
                            row.getString("name"),
                            row.getLong("enterprises"),
                            row.getLong("affected"),
                            records,
                            row.getLong("open"));
                })
                .list();
    }

    private static final String WANTED = """
             from record r where (cast(:kind as text) is null or r.kind = cast(:kind as text))
               and (cast(:name as text) is null or r.name = cast(:name as text)) and (r.open or not :open)
            """;

    /**
     * Which of the records.
     *
     * @param kind null for all
     * @param name null for all of the kind
     * @param open whether only those that were not put right
     */
    public record Wanted(
            CommonProblem.@Nullable Kind kind, @Nullable String name, boolean open) {

        private @Nullable String kindCode() {
            return kind == null ? null : kind.code();
        }
    }

    /** How many records there are. */
    public long count(ProblemScope scope, Wanted wanted) {
        return jdbc.sql(scope.mine() + RECORDS + "select count(*)" + WANTED)
                .params(scope.params())
                .param("kind", wanted.kindCode())
                .param("name", wanted.name())
                .param("open", wanted.open())
                .query(Long.class)
                .single();
    }

    /** One page of records: open ones first, the latest first. */
    public List<ProblemRecord> records(ProblemScope scope, Wanted wanted, PageRequest page) {
        return jdbc.sql(
                        scope.mine() + RECORDS + "select r.*" + WANTED
                                + " order by r.open desc, r.on_day desc, r.enterprise, r.name, r.page, r.text limit :limit offset :offset")
                .params(scope.params())
                .param("kind", wanted.kindCode())
                .param("name", wanted.name())
                .param("open", wanted.open())
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> new ProblemRecord(
                        kind(row),
                        row.getString("name"),
                        row.getObject("enterprise_id", UUID.class),
                        row.getString("enterprise"),
                        row.getString("text"),
                        row.getString("page"),
                        row.getObject("on_day", LocalDate.class),
                        row.getBoolean("open")))
                .list();
    }

    private static CommonProblem.Kind kind(ResultSet row) throws SQLException {
        return CommonProblem.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    }
}
