package org.anbiao.workflow.persistence;

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
            "task", "w.tenant_id = :tenant and w.subject_type not in ('review', 'report')");

    private static final String READERS = """
            select w.id as item_id, m.id as member_id, m.display_name as name
            from work_item w join member m on m.tenant_id = :tenant and m.active and m.role in (:roles) and %s
            where w.id = any (:ids)
            """;
    private static final String TOLD = """
            w.id, w.title || case when w.subject_name = '' then '' else '（' || w.subject_name || '）' end as title, w.due_on,
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
     * Takes a step in telling the deadlines of one kind: what lies in the window and has not come so far. A second node that
     * does the same finds nothing.
     *
     * @param kind {@code review}, {@code report} or {@code task}
     * @param from first last day that counts; null without a bound
     */
    public List<Due> reach(UUID tenantId, String kind, int stage, @Nullable LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        update work_item w set deadline_stage = :stage, overdue = overdue or :late
                        where %s and w.state = 'open' and w.deadline_stage < :stage and w.due_on <= :to
                          and (cast(:from as date) is null or w.due_on >= :from)
                        returning %s
                        """.formatted(WATCHED.get(kind), TOLD))
                .param("tenant", tenantId)
                .param("stage", stage)
                .param("from", from, java.sql.Types.DATE)
                .param("to", to)
                // without a first day it is the past that is asked for
                .param("late", from == null)
                .query(Due.class)
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

    /** Tasks as they are told of. */
    public List<Due> find(Collection<UUID> ids) {
        return jdbc.sql("select " + TOLD + " from work_item w where w.id = any (:ids)")
                .param("ids", ids.toArray(new UUID[0]))
                .query(Due.class)
                .list();
    }

    /** Open tasks about some subjects. */
    public List<Due> openAbout(String subjectType, Collection<UUID> subjectIds) {
        return jdbc.sql(
                        "select " + TOLD
                                + " from work_item w where w.subject_type = :type and w.subject_id = any (:ids) and w.state = 'open'")
                .param("type", subjectType)
                .param("ids", subjectIds.toArray(new UUID[0]))
                .query(Due.class)
                .list();
    }

    /**
     * Who of the bound authority, or of its enterprises, is to be told of which task; only active people.
     *
     * @param assignedOnly roles that are told only of what was given to the person
     */
    public List<Reader> readers(
            UUID tenantId, Collection<UUID> ids, Audience audience, Set<String> roles, Set<String> assignedOnly) {
        String who =
                switch (audience) {
                    // two joins, because one with "or" compares every task with every member
                    case OWNER ->
                        READERS.formatted("m.enterprise_id = w.enterprise_id") + " union all " + READERS.formatted("""
                                    w.enterprise_id is null and m.enterprise_id is null
                                    and m.tenant_id = w.responsible_tenant_id
                                    and (m.id = w.assignee_id or w.assignee_id is null and m.role not in (:assigned)
                                         and m.unit_id is not distinct from w.responsible_unit_id)""");
                    case OFFICE -> READERS.formatted("""
                            m.tenant_id = w.responsible_tenant_id and m.enterprise_id is null
                            and m.unit_id is not distinct from
                                case when w.enterprise_id is null then null else w.responsible_unit_id end""");
                    case LEADER ->
                        READERS.formatted(
                                "m.tenant_id = w.responsible_tenant_id and m.enterprise_id is null and m.unit_id is null");
                };
        return jdbc.sql(who + " order by name, member_id")
                .param("tenant", tenantId)
                .param("roles", roles)
                .param("assigned", assignedOnly)
                .param("ids", ids.toArray(new UUID[0]))
                .query(Reader.class)
                .list();
    }

    /**
     * Adds to the history of reminders of many tasks with one statement.
     *
     * @param names who was told, by task
     */
    public void remember(
            TaskReminder.Kind kind, LocalDate day, String byName, List<UUID> ids, Map<UUID, String> names) {
        template.update(
                """
                update work_item w set reminders = coalesce(w.reminders, '[]') || jsonb_build_array(jsonb_build_object(
                           'kind', ?::text, 'on', ?::text, 'byName', ?::text, 'names', n.names))
                from unnest(?::uuid[], ?::text[]) as n (id, names)
                where w.id = n.id
                """,
                kind.name(),
                day.toString(),
                byName,
                ids.stream().map(UUID::toString).toArray(String[]::new),
                ids.stream().map(id -> names.getOrDefault(id, "")).toArray(String[]::new));
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
