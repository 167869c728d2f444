package org.anbiao.campaign.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.workflow.WorkItem;
import org.anbiao.workflow.WorkItemsDone;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Steps of the enterprises that units follow. */
@Repository
public class FollowedRows {

    private static final String FOLLOWS = BoardQueries.FOLLOWS.replace("a.village_parent_id", "v.parent_id");

    private final JdbcClient jdbc;
    private final WorkItemsDone items;

    FollowedRows(JdbcClient jdbc, WorkItemsDone items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    /**
     * How far a step is done by the enterprises a unit follows.
     *
     * @param newcomers enterprises that joined after the launch and have not done it
     */
    public record Progress(UUID campaignUnitId, String taskKey, long done, long total, long newcomers) {}

    /** Progress of some steps for some units, with one statement. */
    public List<Progress> progress(List<UUID> campaignUnitIds, Collection<String> taskKeys) {
        return jdbc.sql("""
                        select m.id as campaign_unit_id, w.task_key, count(*) filter (where w.state = 'done') as done,
                               count(*) as total, count(*) filter (where w.state = 'open' and p.joined_later) as newcomers
                        from campaign_unit m
                        join work_item w on w.campaign_id = m.campaign_id and w.subject_type = 'enterprise'
                             and w.task_key in (:keys) and w.state <> 'cancelled'
                        join participation p on p.campaign_id = m.campaign_id and p.enterprise_id = w.enterprise_id
                        join enterprise a on a.id = w.enterprise_id
                        join org_unit v on v.id = a.village_unit_id
                        where m.id in (:units) and
                        """ + FOLLOWS + " group by m.id, w.task_key")
                .param("units", campaignUnitIds)
                .param("keys", taskKeys)
                .query(Progress.class)
                .list();
    }

    /**
     * Open tasks of units whose enterprises have all done a step.
     *
     * @param enterprises only units that follow one of these; null for all
     */
    public List<WorkItem> complete(UUID campaignId, String unitTask, String step, @Nullable Set<UUID> enterprises) {
        String[] ids = enterprises == null
                ? null
                : enterprises.stream().map(UUID::toString).toArray(String[]::new);
        return items.all(jdbc.sql("""
                        select u.id from work_item u join campaign_unit m on m.id = u.subject_id
                        where u.campaign_id = :campaign and u.task_key = :unitTask and u.subject_type = 'unit'
                          and u.state = 'open'
                          and exists (select 1 from work_item w join enterprise a on a.id = w.enterprise_id
                                      join org_unit v on v.id = a.village_unit_id
                                      where w.campaign_id = :campaign and w.task_key = :step and w.state = 'done'
                                        and w.subject_type = 'enterprise'
                                        and (cast(:enterprises as uuid[]) is null
                                             or w.enterprise_id = any (cast(:enterprises as uuid[]))) and
                        """ + FOLLOWS + """
                        ) and not exists (select 1 from work_item w join enterprise a on a.id = w.enterprise_id
                                      join org_unit v on v.id = a.village_unit_id
                                      where w.campaign_id = :campaign and w.task_key = :step and w.state = 'open'
                                        and w.subject_type = 'enterprise' and
                        """ + FOLLOWS + ")")
                .param("campaign", campaignId)
                .param("unitTask", unitTask)
                .param("step", step)
                .param("enterprises", ids, java.sql.Types.ARRAY)
                .query(UUID.class)
                .list());
    }
}
