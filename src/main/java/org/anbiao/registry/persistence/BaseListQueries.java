package org.anbiao.registry.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.registry.BaseLine;
import org.anbiao.registry.BaseSummary;
import org.anbiao.registry.SizeClass;
import org.anbiao.registry.SubjectKind;
import org.anbiao.registry.UnitScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The frozen base lists of campaigns against the registry of today. */
@Repository
public class BaseListQueries {

    private static final String LINES = """
            with recursive reach as (
                select t.id, t.kind from campaign c join tenant t on t.id = c.tenant_id where c.id = :campaign
                union all
                select t.id, r.kind from tenant t join reach r on t.parent_id = r.id where r.kind <> 'department'),
            listed as (
                select enterprise_id from campaign_base_entry where campaign_id = :campaign
                union
                select enterprise_id from campaign_base_correction where campaign_id = :campaign),
            latest as (
                select distinct on (enterprise_id) enterprise_id, kind, effective_on, reason
                from campaign_base_correction where campaign_id = :campaign
                order by enterprise_id, effective_on desc, created_at desc),
            lines as (
                select e.id, e.code, e.name, e.subject_kind, fv.name as frozen_village, cv.name as current_village,
                       b.size_class as frozen_class, s.size_class as current_class,
                       case when k.kind = 'remove' then 'REMOVED'
                            when s.active is not true or not s.in_reach then 'CLOSED'
                            when b.id is null then 'ADDED'
                            when s.was_closed then 'REOPENED'
                            when s.size_class is distinct from b.size_class then 'RECLASSED'
                            when s.block_unit_id <> b.block_unit_id then 'MOVED'
                            else 'SAME' end as change,
                       k.effective_on, k.reason as correction_reason, s.valid_from, s.reason as state_reason, b.id as base_id
                from listed l
                join enterprise e on e.id = l.enterprise_id and %s
                left join campaign_base_entry b on b.campaign_id = :campaign and b.enterprise_id = l.enterprise_id
                left join latest k on k.enterprise_id = l.enterprise_id
                left join lateral (
                    select o.*, exists (select 1 from reach r where r.id = case when r.kind = 'department'
                                        then o.line_tenant_id else o.block_tenant_id end) as in_reach,
                           exists (select 1 from enterprise_state c where c.enterprise_id = o.enterprise_id
                                   and not c.active and c.valid_from > b.base_date) as was_closed
                    from enterprise_state o where o.enterprise_id = e.id and o.valid_to is null) s on true
                left join org_unit fv on fv.id = b.block_unit_id
                left join org_unit cv on cv.id = s.block_unit_id)
            """;

    private final JdbcClient jdbc;

    BaseListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Campaigns with a frozen list that the actor may see, the latest first. */
    /** The lines of a list as far as a unit works with the enterprises. */
    private static String lines(UnitScope unit) {
        return LINES.replace("%s", unit.condition("e"));
    }

    public List<BaseSummary> campaigns() {
        return jdbc.sql("""
                        select c.id, c.title, c.base_date from campaign c
                        where c.base_date is not null
                          and exists (select 1 from campaign_base_entry b where b.campaign_id = c.id)
                        order by c.base_date desc, c.title
                        """)
                .query((row, number) -> new BaseSummary(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("base_date", LocalDate.class),
                        0,
                        0,
                        0,
                        0,
                        0))
                .list();
    }

    public Optional<BaseSummary> summary(UUID campaignId, UnitScope unit) {
        return jdbc.sql(lines(unit) + """
                        select c.id, c.title, c.base_date,
                               count(l.base_id) as frozen,
                               count(l.id) filter (where l.base_id is null) as added,
                               count(l.id) filter (where l.change = 'REMOVED') as removed,
                               count(l.id) filter (where l.change = 'CLOSED') as closed,
                               count(l.id) filter (where l.change not in ('REMOVED', 'CLOSED')) as current
                        from campaign c left join lines l on true
                        where c.id = :campaign and c.base_date is not null group by c.id, c.title, c.base_date
                        """)
                .param("campaign", campaignId)
                .param("unit", unit.unitId())
                .query((row, number) -> new BaseSummary(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("base_date", LocalDate.class),
                        row.getLong("frozen"),
                        row.getLong("added"),
                        row.getLong("removed"),
                        row.getLong("closed"),
                        row.getLong("current")))
                .optional();
    }

    /** @param change null for all lines */
    public List<BaseLine> lines(UUID campaignId, BaseLine.@Nullable Change change, PageRequest page, UnitScope unit) {
        return jdbc.sql(lines(unit) + """
                        select * from lines where :change::text is null or change = :change
                        order by (change = 'SAME'), frozen_village, name, id limit :limit offset :offset
                        """)
                .param("campaign", campaignId)
                .param("unit", unit.unitId())
                .param("change", change == null ? null : change.name())
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(BaseListQueries::line)
                .list();
    }

    public long count(UUID campaignId, BaseLine.@Nullable Change change, UnitScope unit) {
        return jdbc.sql(lines(unit) + "select count(*) from lines where :change::text is null or change = :change")
                .param("campaign", campaignId)
                .param("unit", unit.unitId())
                .param("change", change == null ? null : change.name())
                .query(Long.class)
                .single();
    }

    public void insertCorrection(UUID campaignId, UUID enterpriseId, String kind, LocalDate on, String reason) {
        jdbc.sql("""
                        insert into campaign_base_correction (campaign_id, enterprise_id, kind, effective_on, reason)
                        values (?, ?, ?, ?, ?)
                        """).params(campaignId, enterpriseId, kind, on, reason).update();
    }

    private static BaseLine line(ResultSet row, int number) throws SQLException {
        BaseLine.Change change = BaseLine.Change.valueOf(row.getString("change").toUpperCase(Locale.ROOT));
        boolean corrected = change == BaseLine.Change.ADDED || change == BaseLine.Change.REMOVED;
        boolean same = change == BaseLine.Change.SAME;
        LocalDate day = row.getObject(corrected ? "effective_on" : "valid_from", LocalDate.class);
        String reason = row.getString(corrected ? "correction_reason" : "state_reason");
        return new BaseLine(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                SubjectKind.of(row.getString("subject_kind")),
                text(row.getString("frozen_village")),
                text(row.getString("current_village")),
                EnterpriseRepository.constant(row.getString("frozen_class"), SizeClass::of),
                EnterpriseRepository.constant(row.getString("current_class"), SizeClass::of),
                change,
                same ? null : day,
                same ? "" : text(reason));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
