package org.anbiao.workflow.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.workflow.InboxCounts;
import org.anbiao.workflow.InboxFilter;
import org.anbiao.workflow.InboxItem;
import org.anbiao.workflow.InboxOwner;
import org.anbiao.workflow.TaskReminder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages of the inbox. Every statement names the owner itself, so that its index is used. */
@Repository
public class InboxQueries {

    /** A grid cell works on the tasks of its village too. */
    private static final String OF_UNIT = """
            w.responsible_unit_id in (:unit, (select g.parent_id from org_unit g
                                              where g.id = :unit and g.kind = 'grid_cell'))""";

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private static final RowMapper<InboxItem> ITEM = InboxQueries::item;

    private final JdbcClient jdbc;

    InboxQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open tasks about any of these enterprises, whoever has to do them. */
    public long openAbout(List<UUID> enterpriseIds) {
        return jdbc.sql("select count(*) from work_item where enterprise_id = any (?) and state = 'open'")
                .param(enterpriseIds.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    /** Open tasks that a unit itself has to do; those about enterprises move with the enterprises. */
    public long openOf(UUID unitId) {
        return jdbc.sql("""
                        select count(*) from work_item
                        where responsible_unit_id = ? and state = 'open' and enterprise_id is null
                        """).param(unitId).query(Long.class).single();
    }

    /** One page and the number of tasks of the whole list, in one round trip. */
    public PagedList<InboxItem> page(InboxOwner owner, InboxFilter filter, LocalDate today, PageRequest page) {
        Map<String, Object> params = params(owner, filter, today);
        params.put("limit", page.limit());
        params.put("offset", page.offset());
        String order = filter.done() ? "w.done_at desc, w.id" : "w.due_on, w.id";
        String where = where(owner, filter);
        AtomicLong total = new AtomicLong();
        List<InboxItem> rows = jdbc.sql("""
                        select w.*, c.title as campaign_title, p.name as phase_name,
                               coalesce(m.display_name, case when w.assignee_id = app_assignee()
                                                             then current_setting('app.member_name', true) end) as assignee_name,
                               u.name as unit_name, null as carried_from,
                               (select count(*) from work_item w where %1$s) as total
                        from (select * from work_item w where %1$s order by %2$s limit :limit offset :offset) w
                        left join campaign c on c.id = w.campaign_id
                        left join campaign_phase p on p.id = w.phase_id
                        left join member m on m.id = w.assignee_id
                        left join org_unit u on u.id = w.responsible_unit_id
                        order by %2$s
                        """.formatted(where, order))
                .params(params)
                .query((row, number) -> {
                    total.set(row.getLong("total"));
                    return item(row, number);
                })
                .list();
        // a page behind the last row has no row to bring the number
        return new PagedList<>(rows, rows.isEmpty() && page.offset() > 0 ? count(owner, filter, today) : total.get());
    }

    private long count(InboxOwner owner, InboxFilter filter, LocalDate today) {
        return jdbc.sql("select count(*) from work_item w where " + where(owner, filter))
                .params(params(owner, filter, today))
                .query(Long.class)
                .single();
    }

    /** Open tasks by how soon they are due. */
    public InboxCounts counts(InboxOwner owner, LocalDate today, LocalDate endOfWeek) {
        Map<String, Object> params = params(owner, InboxFilter.NONE, today);
        params.put("week", endOfWeek);
        return jdbc.sql("""
                        select count(*) filter (where w.handed_in_on is null and w.due_on < :today) as overdue,
                               count(*) filter (where w.handed_in_on is null and w.due_on = :today) as today,
                               count(*) filter (where w.handed_in_on is null and w.due_on > :today
                                                      and w.due_on <= :week) as week,
                               count(*) filter (where w.handed_in_on is null
                                                      and (w.due_on > :week or w.due_on is null)) as later,
                               count(*) filter (where w.handed_in_on is not null) as waiting
                        from work_item w where %s
                        """.formatted(where(owner, InboxFilter.NONE)))
                .params(params)
                .query(InboxCounts.class)
                .single();
    }

    /** Campaigns and phases that have open tasks in this inbox, for its filters. */
    public List<Choice> campaigns(InboxOwner owner) {
        return jdbc.sql("""
                        select distinct c.id, c.title as name, c.year::text as detail from work_item w
                        join campaign c on c.id = w.campaign_id where %s order by 3 desc, 2
                        """.formatted(where(owner, InboxFilter.NONE)))
                .params(params(owner, InboxFilter.NONE, LocalDate.EPOCH))
                .query(Choice.class)
                .list();
    }

    /** Phases that have open tasks in this inbox, of one campaign or of all of them. */
    public List<Choice> phases(InboxOwner owner, @Nullable UUID campaignId) {
        InboxFilter filter = new InboxFilter(false, campaignId, null, null, null, false, null);
        return jdbc.sql("""
                        select p.id, p.name, c.title as detail
                        from campaign_phase p join campaign c on c.id = p.campaign_id
                        where p.id in (select w.phase_id from work_item w where %s) order by c.year desc, c.title, p.ord
                        """.formatted(where(owner, filter)))
                .params(params(owner, filter, LocalDate.EPOCH))
                .query(Choice.class)
                .list();
    }

    /** Units whose documents wait for a decision in this inbox. */
    public List<Choice> reviewUnits(InboxOwner owner) {
        InboxFilter filter = InboxFilter.reviews(null, null, false, null);
        return jdbc.sql("""
                        select u.id, u.name, t.short_name as detail from org_unit u join tenant t on t.id = u.tenant_id
                        where u.id in (select w.review_from_unit_id from work_item w where %s) order by 3, u.ord, 2
                        """.formatted(where(owner, filter)))
                .params(params(owner, filter, LocalDate.EPOCH))
                .query(Choice.class)
                .list();
    }

    /** Steps of an enterprise in its running campaigns, in the order of the scheme. */
    public List<InboxItem> steps(UUID enterpriseId) {
        return jdbc.sql("""
                        select w.*, c.title as campaign_title, p.name as phase_name, null as assignee_name, null as unit_name,
                               (select o.title from campaign_leftover l join campaign o on o.id = l.campaign_id
                                where l.taken_by = w.campaign_id and l.enterprise_id = w.enterprise_id
                                  and l.task_key = w.task_key order by o.year desc limit 1) as carried_from
                        from work_item w
                        join campaign c on c.id = w.campaign_id
                        left join campaign_phase p on p.id = w.phase_id
                        left join campaign_task t on t.campaign_id = w.campaign_id and t.key = w.task_key
                        where w.enterprise_id = ? and (w.subject_type = 'enterprise' and w.state <> 'cancelled'
                                                 or w.subject_type = 'review' and w.state = 'open')
                          and c.status in ('launching', 'running')
                        order by c.year desc, c.id, p.ord, t.ord
                        """).param(enterpriseId).query(ITEM).list();
    }

    /** A value of a filter. */
    public record Choice(UUID id, String name, String detail) {}

    private static String where(InboxOwner owner, InboxFilter filter) {
        StringBuilder sql = new StringBuilder(owned(owner));
        sql.append(filter.done() ? " and w.state = 'done'" : " and w.state = 'open'");
        if (filter.campaignId() != null) {
            sql.append(" and w.campaign_id = :campaign");
        }
        if (filter.phaseId() != null) {
            sql.append(" and w.phase_id = :phase");
        }
        if (filter.taskKey() != null) {
            sql.append(" and w.task_key = :taskKey");
        }
        if (filter.subjectId() != null) {
            sql.append(" and w.subject_id = :subject");
        }
        if (filter.overdueOnly()) {
            sql.append(" and w.due_on < :today and w.handed_in_on is null");
        }
        if (filter.reviewsOnly()) {
            sql.append(" and w.subject_type = 'review' and w.task_key in ('review', 'review_second')");
        }
        if (filter.reviewKind() != null) {
            sql.append(" and w.review_kind = :kind");
        }
        if (filter.fromUnitId() != null) {
            sql.append(" and w.review_from_unit_id = :from");
        }
        if (filter.memberId() != null) {
            sql.append(" and w.assignee_id = :member");
        }
        return sql.toString();
    }

    private static String owned(InboxOwner owner) {
        if (owner.assigneeId() != null) {
            return "w.assignee_id = :assignee";
        }
        return owner.enterpriseId() != null
                ? "w.enterprise_id = :enterprise"
                : "w.responsible_tenant_id = :tenant and w.enterprise_id is null and "
                        + (owner.unitId() == null ? "w.responsible_unit_id is null" : OF_UNIT);
    }

    private static Map<String, Object> params(InboxOwner owner, InboxFilter filter, LocalDate today) {
        Map<String, Object> params = new HashMap<>();
        params.put("today", today);
        params.put("tenant", owner.tenantId());
        put(params, "enterprise", owner.enterpriseId());
        put(params, "assignee", owner.assigneeId());
        put(params, "unit", owner.unitId());
        put(params, "campaign", filter.campaignId());
        put(params, "phase", filter.phaseId());
        put(params, "taskKey", filter.taskKey());
        put(params, "subject", filter.subjectId());
        put(params, "member", filter.memberId());
        put(params, "kind", filter.reviewKind());
        put(params, "from", filter.fromUnitId());
        return params;
    }

    private static void put(Map<String, Object> params, String name, @Nullable Object value) {
        if (value != null) {
            params.put(name, value);
        }
    }

    private static InboxItem item(ResultSet row, int number) throws SQLException {
        return new InboxItem(
                row.getObject("id", UUID.class),
                row.getString("task_key"),
                row.getString("title"),
                row.getString("subject_type"),
                row.getObject("subject_id", UUID.class),
                row.getString("subject_name"),
                row.getObject("campaign_id", UUID.class),
                text(row.getString("campaign_title")),
                text(row.getString("phase_name")),
                text(row.getString("unit_name")),
                row.getObject("assignee_id", UUID.class),
                text(row.getString("assignee_name")),
                row.getObject("due_on", LocalDate.class),
                row.getString("state"),
                row.getObject("done_on", LocalDate.class),
                text(row.getString("done_by_name")),
                row.getBoolean("late"),
                text(row.getString("hint")),
                text(row.getString("result_note")),
                row.getObject("result_file_id", UUID.class),
                row.getInt("reminder_count"),
                row.getObject("reminded_on", LocalDate.class),
                text(row.getString("carried_from")),
                row.getObject("handed_in_on") != null,
                reminders(row.getString("reminders")));
    }

    private static List<TaskReminder> reminders(@Nullable String json) throws SQLException {
        try {
            return json == null ? List.of() : JSON.readValue(json, new TypeReference<List<TaskReminder>>() {});
        } catch (JsonProcessingException e) {
            throw new SQLException(e);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
