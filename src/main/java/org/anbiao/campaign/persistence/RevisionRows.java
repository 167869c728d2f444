package org.anbiao.campaign.persistence;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.campaign.MemberUnit;
import org.anbiao.campaign.PhasePlan;
import org.anbiao.campaign.TaskPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of campaigns that run: rows keep their ids, since cases and tasks refer to them. */
@Repository
public class RevisionRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    RevisionRows(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Writes names and days of phases and of their tasks. */
    public void updatePhases(List<PhasePlan> phases) {
        List<Object[]> tasks = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (PhasePlan phase : phases) {
            rows.add(new Object[] {phase.name(), date(phase.startsOn()), date(phase.endsOn()), phase.id()});
            for (TaskPlan task : phase.tasks()) {
                tasks.add(new Object[] {task.name(), date(task.dueOn()), phase.id(), task.key()});
            }
        }
        template.batchUpdate("update campaign_phase set name = ?, starts_on = ?, ends_on = ? where id = ?", rows);
        template.batchUpdate("update campaign_task set name = ?, due_on = ? where phase_id = ? and key = ?", tasks);
    }

    /**
     * Gives open tasks the days and names that the campaign has now; overdue marks are set or taken back accordingly. Finished
     * tasks stay as they are, their late marks too.
     *
     * @param today tasks due before this day are overdue
     * @return rows that moved
     */
    public int moveDueDays(UUID campaignId, LocalDate today) {
        int moved = jdbc.sql("""
                        update work_item w
                        set title = d.name, due_on = d.due_on, overdue = coalesce(d.due_on < :today, false)
                        from (select t.key, t.name, coalesce(t.due_on, p.ends_on) as due_on
                              from campaign_task t join campaign_phase p on p.id = t.phase_id
                              where t.campaign_id = :campaign) d
                        where w.campaign_id = :campaign and w.task_key = d.key and w.state = 'open'
                          and w.subject_type in ('unit', 'enterprise', 'safety_office')
                          and (w.due_on is distinct from d.due_on or w.title <> d.name)
                        """)
                .param("campaign", campaignId)
                .param("today", today)
                .update();
        return moved
                + jdbc.sql("""
                        update work_item w set due_on = p.ends_on, overdue = coalesce(p.ends_on < :today, false)
                        from campaign_phase p
                        where p.campaign_id = :campaign and w.phase_id = p.id and w.state = 'open'
                          and w.subject_type = 'work_list' and w.due_on is distinct from p.ends_on
                        """)
                        .param("campaign", campaignId)
                        .param("today", today)
                        .update();
    }

    /** Takes enterprises off a phase's list of the missing whose steps are not due any more. */
    public int takeBackMissing(UUID phaseId, LocalDate today) {
        return jdbc.sql("""
                        delete from phase_missing m using work_item w
                        where m.phase_id = :phase and w.phase_id = m.phase_id and w.enterprise_id = m.enterprise_id
                          and w.task_key = m.task_key and w.state = 'open' and (w.due_on is null or w.due_on >= :today)
                        """).param("phase", phaseId).param("today", today).update();
    }

    /** Adds member units behind those there are. */
    public void addUnits(UUID campaignId, int behind, List<MemberUnit> units) {
        List<Object[]> rows = new ArrayList<>();
        for (MemberUnit unit : units) {
            rows.add(new Object[] {
                campaignId,
                behind + rows.size() + 1,
                unit.tenantId(),
                new SqlParameterValue(Types.OTHER, unit.unitId()),
                unit.side().code()
            });
        }
        template.batchUpdate("""
                insert into campaign_unit (campaign_id, ord, member_tenant_id, member_unit_id, side) values (?, ?, ?, ?, ?)
                """, rows);
    }

    private static SqlParameterValue date(@Nullable LocalDate day) {
        return new SqlParameterValue(Types.DATE, day);
    }
}
