package org.anbiao.campaign.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.anbiao.campaign.ActorKind;
import org.anbiao.campaign.BoardCell;
import org.anbiao.campaign.CampaignListItem;
import org.anbiao.campaign.CampaignStatus;
import org.anbiao.campaign.MemberReach;
import org.anbiao.campaign.MissingFilter;
import org.anbiao.campaign.MissingListItem;
import org.anbiao.campaign.PhaseKind;
import org.anbiao.campaign.PhasePlan;
import org.anbiao.campaign.TaskProgress;
import org.anbiao.common.PageRequest;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where campaigns stand, counted over the inbox's table. */
@Repository
public class BoardQueries {

    /** A member unit follows an enterprise in its villages (block) or under its supervision (line). */
    static final String FOLLOWS = MemberReach.condition("a.village_parent_id");

    /**
     * Tasks that are counted: all but those that fell away. What a closing left undone stays counted, or a closed campaign
     * would look wholly done.
     */
    private static final String OWED = """
            (w.state <> 'cancelled' or exists (select from campaign_leftover l
             where l.campaign_id = w.campaign_id and l.task_key = w.task_key and l.subject_name = w.subject_name
               and l.enterprise_id is not distinct from w.enterprise_id))""";

    private final JdbcClient jdbc;

    BoardQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Campaigns of the tenant and those that reach it from above, the latest first.
     *
     * @param drafts whether the tenant's own drafts are among them
     */
    public List<CampaignListItem> campaigns(UUID tenantId, boolean drafts, LocalDate today) {
        Map<UUID, List<PhasePlan>> phases = new HashMap<>();
        jdbc.sql("select * from campaign_phase order by campaign_id, ord")
                .query((row, number) -> phases.computeIfAbsent(
                                row.getObject("campaign_id", UUID.class), id -> new ArrayList<>())
                        .add(phase(row)))
                .list();
        return jdbc.sql("""
                        select c.*, coalesce(w.done, 0) as done, coalesce(w.total, 0) as total,
                               coalesce(w.overdue, 0) as overdue
                        from campaign c
                        left join (select campaign_id, count(*) filter (where state = 'done') as done, count(*) as total,
                                          count(*) filter (where state = 'open' and handed_in_on is null and due_on < :today) as overdue
                                   from work_item w
                                   where subject_type not in ('review', 'report') and %s
                                   group by campaign_id) w on w.campaign_id = c.id
                        where (c.tenant_id = :tenant or c.status in ('running', 'closed'))
                          and (:drafts or c.status <> 'draft')
                        order by c.year desc, c.created_at desc
                        """.formatted(OWED))
                .param("tenant", tenantId)
                .param("drafts", drafts)
                .param("today", today)
                .query((row, number) -> new CampaignListItem(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("document_number"),
                        row.getString("issuer"),
                        row.getInt("year"),
                        CampaignStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                        tenantId.equals(row.getObject("tenant_id", UUID.class)),
                        phases.getOrDefault(row.getObject("id", UUID.class), List.of()),
                        row.getLong("done"),
                        row.getLong("total"),
                        row.getLong("overdue")))
                .list();
    }

    /** A cell of the board. */
    public record Cell(UUID unitId, UUID phaseId, BoardCell cell) {}

    /** The units' own tasks. */
    public List<Cell> unitCells(UUID campaignId, LocalDate today) {
        return jdbc.sql("""
                        select subject_id as unit_id, phase_id, count(*) filter (where state = 'done') as done,
                               count(*) as total, count(*) filter (where state = 'open' and due_on < :today) as overdue,
                               max(reminder_count) filter (where state = 'open') as reminders,
                               max(reminded_on) filter (where state = 'open') as reminded_on
                        from work_item w
                        where campaign_id = :campaign and subject_type in ('unit', 'work_list') and %s
                        group by subject_id, phase_id
                        """.formatted(OWED))
                .param("campaign", campaignId)
                .param("today", today)
                .query(BoardQueries::cell)
                .list();
    }

    /** The tasks of the enterprises that units follow: counted once per place, then given to each unit that follows it. */
    public List<Cell> enterpriseCells(UUID campaignId, LocalDate today) {
        return jdbc.sql("""
                        with a as (
                            select w.phase_id, e.area_tenant_id, e.village_unit_id, v.parent_id as village_parent_id,
                                   e.supervisor_tenant_id, e.supervisor_unit_id,
                                   count(*) filter (where w.state = 'done') as done, count(*) as total,
                                   count(*) filter (where w.state = 'open' and w.handed_in_on is null and w.due_on < :today) as overdue,
                                   max(w.reminder_count) filter (where w.state = 'open') as reminders,
                                   max(w.reminded_on) filter (where w.state = 'open') as reminded_on
                            from work_item w join enterprise e on e.id = w.enterprise_id
                            join org_unit v on v.id = e.village_unit_id
                            where w.campaign_id = :campaign and w.subject_type = 'enterprise' and %s
                            group by 1, 2, 3, 4, 5, 6)
                        select m.id as unit_id, a.phase_id, sum(a.done) as done, sum(a.total) as total,
                               sum(a.overdue) as overdue, max(a.reminders) as reminders, max(a.reminded_on) as reminded_on
                        from campaign_unit m join a on
                        """.formatted(OWED) + FOLLOWS + " where m.campaign_id = :campaign group by m.id, a.phase_id")
                .param("campaign", campaignId)
                .param("today", today)
                .query(BoardQueries::cell)
                .list();
    }

    /** How far each task is done, over all who owe it. */
    public List<TaskProgress> tasks(UUID campaignId, LocalDate today) {
        return jdbc.sql("""
                        select t.phase_id, t.key, t.name, t.actor_kind, coalesce(t.due_on, p.ends_on) as due_on,
                               count(w.id) filter (where w.state = 'done') as done, count(w.id) as total,
                               count(w.id) filter (where w.state = 'open' and w.handed_in_on is null and w.due_on < :today) as overdue
                        from campaign_task t join campaign_phase p on p.id = t.phase_id
                        left join work_item w on w.campaign_id = t.campaign_id and w.task_key = t.key
                             and %s
                        where t.campaign_id = :campaign
                        group by t.id, p.id order by p.ord, t.ord
                        """.formatted(OWED))
                .param("campaign", campaignId)
                .param("today", today)
                .query((row, number) -> new TaskProgress(
                        row.getObject("phase_id", UUID.class),
                        row.getString("key"),
                        row.getString("name"),
                        ActorKind.valueOf(row.getString("actor_kind").toUpperCase(Locale.ROOT)),
                        row.getObject("due_on", LocalDate.class),
                        new BoardCell(row.getLong("done"), row.getLong("total"), row.getLong("overdue"))))
                .list();
    }

    private static final String MISSING = """
            from work_item w
            join enterprise a on a.id = w.enterprise_id
            join org_unit v on v.id = a.village_unit_id
            join tenant t on t.id = a.supervisor_tenant_id
            left join org_unit s on s.id = a.supervisor_unit_id
            where w.campaign_id = :campaign and w.subject_type = 'enterprise' and w.state = 'open'
              and (cast(:phase as uuid) is null or w.phase_id = :phase)
              and (cast(:task as text) is null or w.task_key = :task)
              and (cast(:own as uuid) is null
                   or cast(:own as uuid) in (a.village_unit_id, a.grid_unit_id, a.supervisor_unit_id))
              and (cast(:unit as uuid) is null or exists (
                    select 1 from campaign_unit m where m.id = :unit and
            """ + FOLLOWS.replace("a.village_parent_id", "v.parent_id") + "))";

    /** Enterprises that owe something, those with most overdue first. */
    public List<MissingListItem> missing(UUID campaignId, MissingFilter filter, LocalDate today, PageRequest page) {
        return jdbc.sql("""
                        select a.id as enterprise_id, a.code, a.name, v.name as village,
                               coalesce(s.name, t.short_name) as supervisor,
                               string_agg(w.title, '；' order by w.due_on, w.title) as tasks,
                               count(*) filter (where w.due_on < :today) as overdue,
                               (array_agg(w.id))[1] as work_item_id
                        """ + MISSING + """
                         group by a.id, v.name, v.ord, s.name, t.short_name
                        order by 7 desc, v.ord, v.name, a.name limit :limit offset :offset
                        """)
                .params(parameters(campaignId, filter))
                .param("today", today)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(MissingListItem.class)
                .list();
    }

    public long countMissing(UUID campaignId, MissingFilter filter) {
        return jdbc.sql("select count(distinct a.id) " + MISSING)
                .params(parameters(campaignId, filter))
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> parameters(UUID campaignId, MissingFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("campaign", campaignId);
        parameters.put("phase", new SqlParameterValue(Types.OTHER, filter.phaseId()));
        parameters.put("unit", new SqlParameterValue(Types.OTHER, filter.campaignUnitId()));
        parameters.put("own", new SqlParameterValue(Types.OTHER, filter.ownUnitId()));
        parameters.put("task", new SqlParameterValue(Types.VARCHAR, filter.taskKey()));
        return parameters;
    }

    private static Cell cell(ResultSet row, int number) throws SQLException {
        return new Cell(
                row.getObject("unit_id", UUID.class),
                row.getObject("phase_id", UUID.class),
                new BoardCell(
                        row.getLong("done"),
                        row.getLong("total"),
                        row.getLong("overdue"),
                        row.getInt("reminders"),
                        row.getObject("reminded_on", LocalDate.class)));
    }

    private static PhasePlan phase(ResultSet row) throws SQLException {
        return new PhasePlan(
                row.getObject("id", UUID.class),
                PhaseKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                List.of());
    }
}
