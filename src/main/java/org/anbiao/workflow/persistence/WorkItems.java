package org.anbiao.workflow.persistence;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.workflow.TaskDesk;
import org.anbiao.workflow.WorkItem;
import org.anbiao.workflow.WorkItemDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The table of open and finished tasks. */
@Repository
public class WorkItems {

    /** Any number of rows with one statement, with who sees an enterprise's row. Instead of a unit that has ended its authority gets the task. */
    private static final String INSERT = """
            insert into work_item (task_id, process_key, process_instance_id, task_key, title, campaign_id, phase_id,
                                   subject_type, subject_id, subject_name, enterprise_id, responsible_tenant_id,
                                   responsible_unit_id, due_on, area_tenant_id, supervisor_tenant_id, viewer_tenant_ids)
            select n.task_id, n.process_key, n.process_instance_id, n.task_key, n.title, n.campaign_id, n.phase_id, n.subject_type,
                   n.subject_id, n.subject_name, n.enterprise_id, n.responsible_tenant_id,
                   case when u.ended_on is null then n.responsible_unit_id end, n.due_on,
                   e.area_tenant_id, e.supervisor_tenant_id, coalesce(e.viewer_tenant_ids, '{}')
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::uuid[],
                        ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::date[])
                 as n (task_id, process_key, process_instance_id, task_key, title, campaign_id, phase_id, subject_type,
                       subject_id, subject_name, enterprise_id, responsible_tenant_id, responsible_unit_id, due_on)
            left join enterprise e on e.id = n.enterprise_id
            left join org_unit u on u.id = n.responsible_unit_id
            """;

    static final RowMapper<WorkItem> ITEM = (row, number) -> new WorkItem(
            row.getObject("id", UUID.class),
            row.getObject("tenant_id", UUID.class),
            row.getString("task_id"),
            row.getString("process_key"),
            row.getString("process_instance_id"),
            row.getString("task_key"),
            row.getString("title"),
            row.getObject("campaign_id", UUID.class),
            row.getObject("phase_id", UUID.class),
            row.getString("subject_type"),
            row.getObject("subject_id", UUID.class),
            row.getString("subject_name"),
            row.getObject("enterprise_id", UUID.class),
            row.getObject("responsible_tenant_id", UUID.class),
            row.getObject("responsible_unit_id", UUID.class),
            row.getObject("assignee_id", UUID.class),
            row.getObject("due_on", LocalDate.class),
            row.getString("state"));

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    WorkItems(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** A task as the engine creates it. */
    public record NewItem(String taskId, String processKey, String processInstanceId, WorkItemDraft draft) {}

    /** Writes the row now, or with the others at the end of {@link #together}. */
    @SuppressWarnings("unchecked")
    public void insert(NewItem item) {
        Object collecting = TransactionSynchronizationManager.getResource(this);
        if (collecting == null) {
            write(List.of(item));
        } else {
            ((List<NewItem>) collecting).add(item);
        }
    }

    /** Writes the rows of all tasks that the action creates with one statement after it. */
    public void together(Runnable action) {
        List<NewItem> collected = new ArrayList<>();
        TransactionSynchronizationManager.bindResource(this, collected);
        try {
            action.run();
        } finally {
            TransactionSynchronizationManager.unbindResource(this);
        }
        if (!collected.isEmpty()) {
            write(collected);
        }
    }

    private void write(List<NewItem> items) {
        List<@Nullable Object[]> rows = items.stream().map(WorkItems::values).toList();
        Object[] columns = new Object[rows.get(0).length];
        for (int column = 0; column < columns.length; column++) {
            int index = column;
            columns[column] = rows.stream()
                    .map(row -> row[index] == null ? null : row[index].toString())
                    .toArray(String[]::new);
        }
        template.update(INSERT, columns);
    }

    private static @Nullable Object[] values(NewItem item) {
        WorkItemDraft draft = item.draft();
        return new @Nullable Object[] {
            item.taskId(),
            item.processKey(),
            item.processInstanceId(),
            draft.taskKey(),
            draft.title(),
            draft.campaignId(),
            draft.phaseId(),
            draft.subjectType(),
            draft.subjectId(),
            draft.subjectName(),
            draft.enterpriseId(),
            draft.responsibleTenantId(),
            draft.responsibleUnitId(),
            draft.dueOn()
        };
    }

    public Optional<WorkItem> find(UUID id) {
        return jdbc.sql("select * from work_item where id = ?")
                .param(id)
                .query(ITEM)
                .optional();
    }

    /** State of each step of a case by its key, as far as the actor may see them. */
    public Map<String, String> states(String processInstanceId) {
        Map<String, String> states = new HashMap<>();
        jdbc.sql("select task_key, state from work_item where process_instance_id = ?")
                .param(processInstanceId)
                .query((row, number) -> states.put(row.getString("task_key"), row.getString("state")))
                .list();
        return states;
    }

    /** The open task of an enterprise in a campaign. */
    public Optional<WorkItem> findOpenOfEnterprise(UUID campaignId, UUID enterpriseId, String taskKey) {
        return jdbc.sql("""
                        select * from work_item
                        where enterprise_id = ? and campaign_id = ? and task_key = ? and state = 'open'
                        """)
                .params(enterpriseId, campaignId, taskKey)
                .query(ITEM)
                .optional();
    }

    /** The open task of a unit in a campaign. */
    public Optional<WorkItem> findOpenOfUnit(UUID campaignId, UUID tenantId, @Nullable UUID unitId, String taskKey) {
        return jdbc.sql("""
                        select * from work_item
                        where campaign_id = :campaign and task_key = :key and state = 'open' and enterprise_id is null
                          and responsible_tenant_id = :tenant
                          and responsible_unit_id is not distinct from cast(:unit as uuid)
                        limit 1
                        """)
                .param("campaign", campaignId)
                .param("key", taskKey)
                .param("tenant", tenantId)
                .param("unit", unitId, Types.OTHER)
                .query(ITEM)
                .optional();
    }

    /**
     * Titles of tasks with their campaigns.
     *
     * @param pattern for a task of a campaign, with {@code %s} for title and campaign
     */
    public Map<UUID, String> names(Collection<UUID> ids, String pattern) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("""
                        select w.id, case when c.id is null then w.title else format(:pattern, w.title, c.title) end as name
                        from work_item w left join campaign c on c.id = w.campaign_id where w.id in (:ids)
                        """)
                .param("pattern", pattern)
                .param("ids", ids)
                .query((row, number) -> names.put(row.getObject("id", UUID.class), row.getString("name")))
                .list();
        return names;
    }

    /** Whether a step of a review is or was under a person's name. */
    public boolean isReviewOf(UUID caseId, UUID memberId) {
        return jdbc.sql("""
                        select exists (select 1 from work_item
                                       where subject_type = 'review' and subject_id = ? and assignee_id = ?)
                        """).params(caseId, memberId).query(Boolean.class).single();
    }

    /** The open task of a review. */
    public Optional<WorkItem> findOpenOfReview(UUID caseId) {
        return findOpenAbout("review", caseId);
    }

    /** The open task about a subject that has one at a time, for instance a review or a report. */
    public Optional<WorkItem> findOpenAbout(String subjectType, UUID subjectId) {
        return jdbc.sql("select * from work_item where subject_type = ? and subject_id = ? and state = 'open'")
                .params(subjectType, subjectId)
                .query(ITEM)
                .optional();
    }

    /** Writes what the open tasks about a subject say beside their title. */
    public void writeHint(String subjectType, UUID subjectId, String hint) {
        jdbc.sql("update work_item set hint = ? where subject_type = ? and subject_id = ? and state = 'open'")
                .params(hint, subjectType, subjectId)
                .update();
    }

    /** Gives an open task another title. */
    public void rename(UUID id, String title) {
        jdbc.sql("update work_item set title = ? where id = ? and state = 'open'")
                .params(title, id)
                .update();
    }

    /** Marks an open task as handed in for review, or with null as open again; its deadline is told anew. */
    public void handedIn(UUID id, @Nullable LocalDate on, String hint) {
        jdbc.sql("""
                        update work_item set handed_in_on = :day, hint = :hint, overdue = false, deadline_stage = 0
                        where id = :id and state = 'open'
                        """)
                .param("day", on, Types.DATE)
                .param("hint", hint)
                .param("id", id)
                .update();
    }

    /**
     * Whether an authority's person is responsible for a task: a unit for its own tasks and those of the enterprises it
     * follows, an authority for everything it runs, owes or oversees, also a township for the enterprises that a bureau's
     * campaign covers in it.
     *
     * @param unitId the person's unit; null for people of the whole authority
     * @param units the person's unit and the unit above a grid cell
     */
    public boolean isResponsible(UUID id, UUID tenantId, @Nullable UUID unitId, List<UUID> units) {
        String condition = unitId == null
                ? "w.responsible_tenant_id = any (app_scope()) or e.area_tenant_id = any (app_scope())"
                        + " or e.supervisor_tenant_id = :tenant"
                : "w.enterprise_id is null and w.responsible_tenant_id = :tenant and w.responsible_unit_id in (:units)"
                        + " or :unit in (e.village_unit_id, e.grid_unit_id, e.supervisor_unit_id)";
        return jdbc.sql("""
                        select exists (select 1 from work_item w left join enterprise e on e.id = w.enterprise_id
                                       where w.id = :id and (%s))
                        """.formatted(condition))
                .param("id", id)
                .param("tenant", tenantId)
                .param("unit", unitId, Types.OTHER)
                .param("units", units.isEmpty() ? List.of(id) : units)
                .query(Boolean.class)
                .single();
    }

    /**
     * Marks a task done.
     *
     * @return whether it was still open
     */
    public boolean finish(UUID id, LocalDate doneOn, boolean late, String note, @Nullable UUID fileId) {
        return jdbc.sql("""
                        update work_item
                        set state = 'done', done_on = :day, done_at = now(), done_by = app_member(),
                            done_by_name = coalesce(current_setting('app.member_name', true), ''),
                            late = :late, result_note = :note, result_file_id = cast(:file as uuid)
                        where id = :id and state = 'open'
                        """)
                        .param("id", id)
                        .param("day", doneOn)
                        .param("late", late)
                        .param("note", note)
                        .param("file", fileId, Types.OTHER)
                        .update()
                == 1;
    }

    /** Marks a step of a review done. */
    public void finishOn(UUID id, LocalDate day, String note) {
        jdbc.sql("""
                        update work_item
                        set state = 'done', done_on = :day, done_at = now(), late = coalesce(due_on < :day, false),
                            done_by = app_member(), done_by_name = coalesce(current_setting('app.member_name', true), ''),
                            result_note = :note
                        where id = :id and state = 'open'
                        """).param("day", day).param("note", note).param("id", id).update();
    }

    /** Writes on the open line of a review what its filters ask. */
    public void labelReview(UUID caseId, String kind, UUID fromTenantId, @Nullable UUID fromUnitId) {
        jdbc.sql("""
                        update work_item set review_kind = :kind, review_from_tenant_id = :tenant,
                                             review_from_unit_id = cast(:unit as uuid)
                        where subject_type = 'review' and subject_id = :case and state = 'open'
                        """)
                .param("kind", kind)
                .param("tenant", fromTenantId)
                .param("unit", fromUnitId, Types.OTHER)
                .param("case", caseId)
                .update();
    }

    /** Name of a member as the inbox shows it. */
    public Optional<String> nameOf(UUID memberId) {
        return jdbc.sql("select display_name from member where id = ?")
                .param(memberId)
                .query(String.class)
                .optional();
    }

    /** Whether a task can be handed to a member: one of the responsible authority, or of the enterprise itself. */
    public boolean canTakeOver(UUID id, UUID memberId) {
        return jdbc.sql("""
                        select exists (select 1 from work_item w join member m on m.id = ? and m.active
                            where w.id = ? and (m.tenant_id = w.responsible_tenant_id or m.tenant_id = w.tenant_id)
                              and (m.enterprise_id is null or m.enterprise_id = w.enterprise_id))
                        """).params(memberId, id).query(Boolean.class).single();
    }

    /** Members of the unit that owes a task, with who stands in for them on a day. */
    public List<TaskDesk.Colleague> colleagues(UUID id, LocalDate day) {
        return jdbc.sql("""
                        select m.id, m.display_name as name, s.to_on as absent_until, b.display_name as substitute
                        from work_item w
                        join member m on m.active and m.tenant_id = w.responsible_tenant_id
                             and m.unit_id is not distinct from w.responsible_unit_id and m.enterprise_id is null
                        left join member_substitution s on s.absent_id = m.id and :day between s.from_on and s.to_on
                        left join member b on b.id = s.substitute_id
                        where w.id = :id order by m.display_name
                        """)
                .param("id", id)
                .param("day", day)
                .query(TaskDesk.Colleague.class)
                .list();
    }

    /** An open task under a person's name. */
    public record Assigned(UUID id, UUID tenantId, @Nullable UUID enterpriseId) {}

    /** How many open lines of one kind: {@code review}, {@code report} or {@code task}. */
    public record AssignedKind(String kind, long number) {}

    /** Open tasks under a person's name, by kind. */
    public List<AssignedKind> assignedKinds(UUID memberId) {
        return jdbc.sql("""
                        select case when subject_type in ('review', 'report') then subject_type else 'task' end as kind,
                               count(*) as number
                        from work_item where assignee_id = ? and state = 'open' group by 1 order by 1 desc
                        """).param(memberId).query(AssignedKind.class).list();
    }

    /** Open tasks under a person's name. */
    public List<Assigned> assigned(UUID memberId) {
        return jdbc.sql("select id, tenant_id, enterprise_id from work_item where assignee_id = ? and state = 'open'")
                .param(memberId)
                .query(Assigned.class)
                .list();
    }

    /** Gives a task to a person, or back to the unit. */
    public boolean assign(UUID id, @Nullable UUID memberId) {
        return jdbc.sql("update work_item set assignee_id = cast(:member as uuid) where id = :id and state = 'open'")
                        .param("id", id)
                        .param("member", memberId, Types.OTHER)
                        .update()
                == 1;
    }

    /**
     * Takes a free task for a person; somebody else's stays theirs.
     *
     * @return whether it is the person's now
     */
    public boolean claim(UUID id, UUID memberId) {
        return jdbc.sql("""
                        update work_item set assignee_id = :member
                        where id = :id and state = 'open' and (assignee_id is null or assignee_id = :member)
                        """).param("id", id).param("member", memberId).update() == 1;
    }

    /** The engine gave the task up: the case was ended. A finished task stays as it is. */
    public void cancel(String taskId) {
        jdbc.sql("update work_item set state = 'cancelled' where task_id = ? and state = 'open'")
                .param(taskId)
                .update();
    }
}
