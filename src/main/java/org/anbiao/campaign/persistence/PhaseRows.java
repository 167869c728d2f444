package org.anbiao.campaign.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What running phases read, and the one statement of a deadline. */
@Repository
public class PhaseRows {

    private final JdbcClient jdbc;

    PhaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A task of a campaign with the day it is due: its own, else its phase's. */
    public record DueTask(
            UUID campaignId,
            UUID phaseId,
            String key,
            String name,
            String actorKind,
            @Nullable LocalDate dueOn) {}

    public List<DueTask> tasks(UUID campaignId) {
        return jdbc.sql("""
                        select t.campaign_id, t.phase_id, t.key, t.name, t.actor_kind, coalesce(t.due_on, p.ends_on) as due_on
                        from campaign_task t join campaign_phase p on p.id = t.phase_id
                        where t.campaign_id = ? order by t.ord
                        """).param(campaignId).query(DueTask.class).list();
    }

    /** A phase of a campaign. */
    public record Phase(
            UUID id,
            UUID campaignId,
            UUID tenantId,
            String kind,
            String name,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    public Optional<Phase> phase(UUID id) {
        return jdbc.sql(
                        "select id, campaign_id, tenant_id, kind, name, starts_on, ends_on from campaign_phase where id = ?")
                .param(id)
                .query(Phase.class)
                .optional();
    }

    public List<UUID> phaseIds(UUID campaignId) {
        return jdbc.sql("select id from campaign_phase where campaign_id = ? order by ord")
                .param(campaignId)
                .query(UUID.class)
                .list();
    }

    /** A member unit of a campaign. */
    public record Unit(
            UUID id, UUID memberTenantId, @Nullable UUID memberUnitId, String name) {}

    public List<Unit> units(UUID campaignId) {
        return jdbc.sql("""
                        select m.id, m.member_tenant_id, m.member_unit_id, coalesce(u.name, t.short_name) as name
                        from campaign_unit m join tenant t on t.id = m.member_tenant_id
                        left join org_unit u on u.id = m.member_unit_id where m.campaign_id = ? order by m.side, m.ord
                        """).param(campaignId).query(Unit.class).list();
    }

    /**
     * Marks what a unit owes in a phase and has not done in time.
     *
     * @param today tasks due before this day are overdue
     * @return rows marked
     */
    public int markUnitOverdue(UUID phaseId, UUID campaignUnitId, String processInstanceId, LocalDate today) {
        return jdbc.sql("""
                        update work_item set overdue = true
                        where phase_id = ? and (subject_id = ? or process_instance_id = ?) and state = 'open' and not overdue
                          and due_on < ?
                        """)
                .params(phaseId, campaignUnitId, processInstanceId, today)
                .update();
    }

    /** Marks what all units owe in a phase and have not done in time. */
    public int markUnitsOverdue(UUID phaseId, LocalDate today) {
        return jdbc.sql("""
                        update work_item set overdue = true
                        where phase_id = ? and subject_type in ('unit', 'work_list') and state = 'open' and not overdue
                          and due_on < ?
                        """).params(phaseId, today).update();
    }

    /** Marks what enterprises and the safety office owe in a phase and have not done in time. */
    public int markPhaseOverdue(UUID phaseId, LocalDate today) {
        return jdbc.sql("""
                        update work_item set overdue = true
                        where phase_id = ? and subject_type in ('enterprise', 'safety_office') and state = 'open'
                          and handed_in_on is null and not overdue and due_on < ?
                        """).params(phaseId, today).update();
    }

    /** Lists the enterprises that have not done their steps of a phase. */
    public int listMissing(UUID phaseId, LocalDate today) {
        return jdbc.sql("""
                        insert into phase_missing (campaign_id, phase_id, enterprise_id, task_key, listed_on)
                        select w.campaign_id, w.phase_id, w.enterprise_id, w.task_key, :day from work_item w
                        where w.phase_id = :phase and w.subject_type = 'enterprise' and w.state = 'open'
                          and w.handed_in_on is null
                        on conflict do nothing
                        """).param("phase", phaseId).param("day", today).update();
    }
}
