package org.anbiao.campaign.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anbiao.campaign.Leftover;
import org.anbiao.campaign.LeftoverCount;
import org.anbiao.campaign.TargetProgress;
import org.anbiao.common.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What campaigns left open. */
@Repository
public class LeftoverRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    LeftoverRows(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Open tasks of a running campaign; its targets are not counted here. */
    public LeftoverCount open(UUID campaignId) {
        return jdbc.sql("""
                        select c.id as campaign_id, c.title,
                               count(w.id) filter (where w.subject_type = 'enterprise') as steps,
                               count(distinct w.enterprise_id) as enterprises,
                               count(w.id) filter (where w.task_key = 'improvement_plan') as plans,
                               count(w.id) filter (where w.enterprise_id is null) as unit_tasks, 0 as targets
                        from campaign c left join work_item w on w.campaign_id = c.id and w.state = 'open'
                             and w.subject_type in ('enterprise', 'unit', 'work_list', 'safety_office')
                        where c.id = ? group by c.id
                        """).param(campaignId).query(LeftoverCount.class).single();
    }

    /** Writes down what is open, with one statement. */
    public void writeTasks(UUID campaignId, LocalDate day) {
        jdbc.sql("""
                        insert into campaign_leftover (campaign_id, kind, enterprise_id, subject_name, task_key, title, due_on,
                                                       listed_on)
                        select w.campaign_id, case when w.subject_type = 'enterprise' then 'step' else 'unit_task' end,
                               w.enterprise_id, w.subject_name, w.task_key, w.title, w.due_on, :day
                        from work_item w
                        where w.campaign_id = :campaign and w.state = 'open'
                          and w.subject_type in ('enterprise', 'unit', 'work_list', 'safety_office')
                        """).param("campaign", campaignId).param("day", day).update();
    }

    /** Writes down targets that were not met. */
    public void writeTargets(UUID campaignId, List<TargetProgress> unmet, LocalDate day) {
        template.batchUpdate(
                """
                insert into campaign_leftover (campaign_id, kind, subject_name, title, due_on, needed, actual, listed_on)
                values (?, 'target', ?, ?, ?, ?, ?, ?)
                """,
                unmet.stream()
                        .map(progress -> new Object[] {
                            campaignId,
                            progress.scopeName(),
                            progress.target().name(),
                            new SqlParameterValue(Types.DATE, progress.target().dueOn()),
                            progress.needed(),
                            progress.actual(),
                            day
                        })
                        .toList());
    }

    /** Closed campaigns of an authority with leftovers that nobody has taken over. */
    public List<LeftoverCount> offered(UUID tenantId) {
        return jdbc.sql("""
                        select c.id as campaign_id, c.title, count(*) filter (where l.kind = 'step') as steps,
                               count(distinct l.enterprise_id) as enterprises,
                               count(*) filter (where l.task_key = 'improvement_plan') as plans,
                               count(*) filter (where l.kind = 'unit_task') as unit_tasks,
                               count(*) filter (where l.kind = 'target') as targets
                        from campaign c join campaign_leftover l on l.campaign_id = c.id and l.taken_by is null
                        where c.tenant_id = ? and c.status = 'closed'
                        group by c.id order by c.year desc, c.closed_at desc
                        """).param(tenantId).query(LeftoverCount.class).list();
    }

    public @Nullable UUID chosen(UUID campaignId) {
        return jdbc.sql("select carries_over_from from campaign where id = ? and carries_over_from is not null")
                .param(campaignId)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    public void choose(UUID campaignId, @Nullable UUID fromId) {
        jdbc.sql("update campaign set carries_over_from = cast(:from as uuid) where id = :id and status = 'draft'")
                .param("from", fromId, Types.OTHER)
                .param("id", campaignId)
                .update();
    }

    /** Marks what a campaign left as taken over; returns how much. */
    public int takeOver(UUID fromId, UUID campaignId, LocalDate day) {
        return jdbc.sql(
                        "update campaign_leftover set taken_by = ?, taken_on = ? where campaign_id = ? and taken_by is null")
                .params(campaignId, day, fromId)
                .update();
    }

    /** Targets that a closed campaign did not meet, by for whom they stood. */
    public List<Leftover> targets(UUID campaignId) {
        return jdbc.sql("""
                        select l.*, c.title as from_title, coalesce(t.title, '') as taken_title, false as done_since
                        from campaign_leftover l join campaign c on c.id = l.campaign_id
                        left join campaign t on t.id = l.taken_by
                        where l.campaign_id = ? and l.kind = 'target' order by l.subject_name, l.title, l.id
                        """).param(campaignId).query(LeftoverRows::leftover).list();
    }

    /** What a campaign left or took over, targets first. */
    public List<Leftover> page(UUID campaignId, PageRequest page) {
        return jdbc.sql("""
                        select l.*, c.title as from_title, coalesce(t.title, '') as taken_title,
                               coalesce(w.state = 'done', false) as done_since
                        from campaign_leftover l
                        join campaign c on c.id = l.campaign_id
                        left join campaign t on t.id = l.taken_by
                        left join lateral (select state from work_item w
                              where w.campaign_id = l.taken_by and w.enterprise_id = l.enterprise_id
                                and w.task_key = l.task_key order by w.state = 'done' desc limit 1) w on l.kind = 'step'
                        where l.campaign_id = :campaign or l.taken_by = :campaign
                        order by case l.kind when 'target' then 1 when 'unit_task' then 2 else 3 end, l.subject_name, l.due_on,
                                 l.title, l.id
                        limit :limit offset :offset
                        """)
                .param("campaign", campaignId)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(LeftoverRows::leftover)
                .list();
    }

    public long count(UUID campaignId) {
        return jdbc.sql("select count(*) from campaign_leftover where campaign_id = ? or taken_by = ?")
                .params(campaignId, campaignId)
                .query(Long.class)
                .single();
    }

    private static Leftover leftover(ResultSet row, int number) throws SQLException {
        return new Leftover(
                Leftover.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("from_title"),
                row.getObject("enterprise_id", UUID.class),
                row.getString("subject_name"),
                row.getString("title"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("needed", Long.class),
                row.getObject("actual", Long.class),
                row.getObject("listed_on", LocalDate.class),
                row.getString("taken_title"),
                row.getBoolean("done_since"));
    }
}
