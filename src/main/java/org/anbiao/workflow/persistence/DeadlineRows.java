package org.anbiao.workflow.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anbiao.workflow.TaskReminder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deadlines of open tasks: what is near or over, who is to be told, and that it was told. Statements over sets only. */
@Repository
public class DeadlineRows {

    /** A review is watched by the authority that decides it, everything else by the one that runs the campaign. */
    private static final Map<String, String> WATCHED = Map.of(
            "review", "w.responsible_tenant_id = :tenant and w.subject_type = 'review'",
            "report", "w.tenant_id = :tenant and w.subject_type = 'report'",
            "hazard", "w.tenant_id = :tenant and w.subject_type = 'hazard'",
            "task", "w.tenant_id = :tenant and w.subject_type not in ('review', 'report', 'hazard')");

    private static final String READERS = """
            select w.id as item_id, m.id as member_id, m.display_name as name
            from work_item w join member m on m.tenant_id = :tenant and m.active and m.role in (:roles) and %s
            where w.id = any (:ids)
            """;
    /** Who reports for the unit that owes a report (指定专人, R-254), where the person named has an account. */
    private static final String REPORTER = """
            from organisation_duty d
            join member n on n.tenant_id = d.tenant_id and n.active and n.role in (:roles)
                 and n.unit_id is not distinct from d.unit_id and n.display_name = d.name
            where d.tenant_id = w.responsible_tenant_id and d.unit_id is not distinct from w.responsible_unit_id
              and d.duty = 'reporter' and d.from_on <= :today and (d.to_on is null or d.to_on >= :today)""";

    private static final String TOLD = """
            w.id, w.subject_type, w.subject_id, w.title || case when w.subject_name = '' then '' else '（' || w.subject_name || '）' end as title, w.due_on,
            w.responsible_tenant_id, w.area_tenant_id, w.supervisor_tenant_id""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    DeadlineRows(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** A task whose deadline is to be told. */
    public record Due(
            UUID id,
            String subjectType,
            UUID subjectId,
            String title,
            @Nullable LocalDate dueOn,
            @Nullable UUID responsibleTenantId,
            @Nullable UUID areaTenantId,
            @Nullable UUID supervisorTenantId) {}

    /** A person who is to be told of a task. */
    public record Reader(UUID itemId, UUID memberId, String name) {}

    /** Whom to tell. */
    public enum Audience {
        OWNER,
        OFFICE,
        LEADER
    }

    /**
     * What takes a step in telling the deadlines of one kind: what lies in the window and has not come so far. The rows are kept
     * until {@link #remember} has marked them, so that a second node that does the same finds nothing.
     *
     * @param kind {@code review}, {@code report}, {@code hazard} or {@code task}
     * @param from first last day that counts; null without a bound
     */
    public List<Due> reach(UUID tenantId, String kind, int stage, @Nullable LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select %s from work_item w
                        where %s and w.state = 'open' and w.handed_in_on is null and w.deadline_stage < :stage and w.due_on <= :to
                          and (cast(:from as date) is null or w.due_on >= :from)
                        for update of w
                        """.formatted(TOLD, WATCHED.get(kind)))
                .param("tenant", tenantId)
                .param("stage", stage)
                .param("from", from, java.sql.Types.DATE)
                .param("to", to)
                .query(DeadlineRows::due)
                .list();
    }

    /** Begins anew for tasks whose last day was moved beyond the window. */
    public void forgetMoved(UUID tenantId, String kind, LocalDate after) {
        jdbc.sql("update work_item w set deadline_stage = 0 where " + WATCHED.get(kind)
                        + " and w.state = 'open' and w.deadline_stage > 0 and w.due_on > :after")
                .param("tenant", tenantId)
                .param("after", after)
                .update();
    }

    /** Gives the open tasks about a subject another last day; it is told anew. */
    public void moveDue(String subjectType, UUID subjectId, LocalDate dueOn) {
        jdbc.sql("""
                        update work_item set due_on = ?, overdue = false, deadline_stage = 0
                        where subject_type = ? and subject_id = ? and state = 'open'
                        """).params(dueOn, subjectType, subjectId).update();
    }

    /** Marks what is open about these subjects and past its last day; one statement for all. */
    public int markOverdue(String subjectType, List<UUID> subjectIds, LocalDate today) {
        return jdbc.sql("""
                        update work_item set overdue = true
                        where subject_type = :type and subject_id = any (:ids) and state = 'open' and not overdue
                          and due_on < :today
                        """)
                .param("type", subjectType)
                .param("ids", subjectIds.toArray(new UUID[0]))
                .param("today", today)
                .update();
    }

    /** Tasks as they are told of. */
    public List<Due> find(Collection<UUID> ids) {
        return jdbc.sql("select " + TOLD + " from work_item w where w.id = any (:ids)")
                .param("ids", ids.toArray(new UUID[0]))
                .query(DeadlineRows::due)
                .list();
    }

    /** Open tasks about some subjects. */
    public List<Due> openAbout(String subjectType, Collection<UUID> subjectIds) {
        return jdbc.sql(
                        "select " + TOLD
                                + " from work_item w where w.subject_type = :type and w.subject_id = any (:ids) and w.state = 'open'")
                .param("type", subjectType)
                .param("ids", subjectIds.toArray(new UUID[0]))
                .query(DeadlineRows::due)
                .list();
    }

    /**
     * Who of the bound authority, or of its enterprises, is to be told of which task; only active people.
     *
     * @param tasks what is to be told; one about an enterprise has the authority of its area
     * @param assignedOnly roles that are told only of what was given to the person
     */
    public List<Reader> readers(
            UUID tenantId,
            Collection<Due> tasks,
            Audience audience,
            Set<String> roles,
            Set<String> assignedOnly,
            LocalDate today) {
        String who =
                switch (audience) {
                    case OWNER -> owners(tasks);
                    case OFFICE -> READERS.formatted("""
                            m.tenant_id = w.responsible_tenant_id and m.enterprise_id is null
                            and m.unit_id is not distinct from
                                case when w.enterprise_id is null then null else w.responsible_unit_id end""");
                    // a late hazard comes before the department that supervises the firm
                    case LEADER -> READERS.formatted("""
                            m.enterprise_id is null and m.unit_id is null and m.tenant_id =
                                case when w.subject_type = 'hazard' then coalesce(w.supervisor_tenant_id, w.responsible_tenant_id)
                                     else w.responsible_tenant_id end""");
                };
        return jdbc.sql(who + " order by name, member_id")
                .param("tenant", tenantId)
                .param("roles", roles)
                .param("assigned", assignedOnly)
                .param("today", today)
                .param("ids", tasks.stream().map(Due::id).toArray(UUID[]::new))
                .query(DeadlineRows::reader)
                .list();
    }

    /** Two joins, because one with "or" compares every task with every member; only those that the tasks need. */
    private static String owners(Collection<Due> tasks) {
        String enterprises = READERS.formatted("m.enterprise_id = w.enterprise_id");
        if (tasks.stream().allMatch(task -> task.areaTenantId() != null)) {
            return enterprises;
        }
        return enterprises + " union all " + READERS.formatted("""
                w.enterprise_id is null and m.enterprise_id is null
                and m.tenant_id = w.responsible_tenant_id
                and (m.id = w.assignee_id or w.assignee_id is null and m.role not in (:assigned)
                     and m.unit_id is not distinct from w.responsible_unit_id
                     and (w.subject_type <> 'report' or m.id in (select n.id %1$s)
                          or not exists (select 1 %1$s)))""".formatted(REPORTER));
    }

    /**
     * Marks tasks as told of and adds to their history, each row once whatever was told.
     *
     * @param names who was told, by task
     * @param hints what a task says beside its title from now on, by task; others keep theirs
     */
    public void remember(
            TaskReminder.Kind kind,
            LocalDate day,
            String byName,
            List<UUID> ids,
            Map<UUID, String> names,
            Map<UUID, String> hints) {
        boolean manual = kind == TaskReminder.Kind.MANUAL;
        template.update(
                """
                update work_item w set reminders = coalesce(w.reminders, '[]') || jsonb_build_array(jsonb_build_object(
                           'kind', ?::text, 'on', ?::text, 'byName', ?::text, 'names', n.names)),
                       deadline_stage = greatest(w.deadline_stage, ?), overdue = w.overdue or ?,
                       reminder_count = w.reminder_count + ?, reminded_on = coalesce(?::date, w.reminded_on),
                       reminded_by_name = coalesce(?, w.reminded_by_name), hint = coalesce(n.hint, w.hint)
                from unnest(?::uuid[], ?::text[], ?::text[]) as n (id, names, hint)
                where w.id = n.id
                """,
                kind.name(),
                day.toString(),
                byName,
                kind.stage(),
                kind.isLate(),
                manual ? 1 : 0,
                manual ? day.toString() : null,
                manual ? byName : null,
                ids.stream().map(UUID::toString).toArray(String[]::new),
                ids.stream().map(id -> names.getOrDefault(id, "")).toArray(String[]::new),
                ids.stream().map(hints::get).toArray(String[]::new));
    }

    /** Mapped by hand: these lists are thousands of rows long. */
    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getObject("id", UUID.class),
                row.getString("subject_type"),
                row.getObject("subject_id", UUID.class),
                row.getString("title"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("responsible_tenant_id", UUID.class),
                row.getObject("area_tenant_id", UUID.class),
                row.getObject("supervisor_tenant_id", UUID.class));
    }

    private static Reader reader(ResultSet row, int number) throws SQLException {
        return new Reader(
                row.getObject("item_id", UUID.class), row.getObject("member_id", UUID.class), row.getString("name"));
    }

    /** Cases of reviews among tasks, for their record of steps. */
    public List<UUID> reviewsAmong(Collection<UUID> ids) {
        return jdbc.sql("""
                        select w.subject_id from work_item w
                        where w.id = any (:ids) and w.subject_type = 'review' and w.task_key <> 'revise'
                        """)
                .param("ids", ids.toArray(new UUID[0]))
                .query(UUID.class)
                .list();
    }
}
