package org.anbiao.campaign.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.workflow.WorkItem;
import org.anbiao.workflow.WorkItemsDone;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enterprises of a campaign that units work at, and the units' tasks about that. */
@Repository
public class WorkedRows {

    private static final String FOLLOWS = BoardQueries.FOLLOWS.replace("a.village_parent_id", "v.parent_id");

    private final JdbcClient jdbc;
    private final WorkItemsDone items;

    WorkedRows(JdbcClient jdbc, WorkItemsDone items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    /**
     * The enterprises a member unit follows in a campaign, without those that left it before its end.
     *
     * @param from first day of the campaign: of its first phase, of its year where no phase has one, or of its launch where that was earlier
     * @param until its last day; today while it runs
     */
    public record Reach(UUID campaignUnitId, LocalDate from, LocalDate until, List<UUID> enterprises) {

        public Reach {
            enterprises = List.copyOf(enterprises);
        }
    }

    /** What some units reach, with one statement; units without enterprises are left out. */
    public List<Reach> reach(List<UUID> campaignUnitIds, LocalDate today) {
        return jdbc.sql("""
                        select m.id,
                               least(coalesce((select min(f.starts_on) from campaign_phase f where f.campaign_id = c.id),
                                             make_date(c.year, 1, 1)),
                                     (c.launched_at at time zone 'Asia/Shanghai')::date, :today) as from_on,
                               coalesce((c.closed_at at time zone 'Asia/Shanghai')::date, :today) as until_on,
                               array_agg(p.enterprise_id) as enterprises
                        from campaign_unit m
                        join campaign c on c.id = m.campaign_id
                        join participation p on p.campaign_id = m.campaign_id
                             and (p.ended_on is null or p.ended_on >= (c.closed_at at time zone 'Asia/Shanghai')::date)
                        join enterprise a on a.id = p.enterprise_id
                        join org_unit v on v.id = a.village_unit_id
                        where m.id in (:units) and
                        """ + FOLLOWS + " group by m.id, c.id")
                .param("units", campaignUnitIds)
                .param("today", today)
                .query((row, number) -> new Reach(
                        row.getObject("id", UUID.class),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        List.of((UUID[]) row.getArray("enterprises").getArray())))
                .list();
    }

    /**
     * Open tasks of units in a campaign.
     *
     * @param enterpriseId only of units that follow this one; null for all
     */
    public List<WorkItem> open(UUID campaignId, String taskKey, @Nullable UUID enterpriseId) {
        return items.all(jdbc.sql("""
                        select u.id from work_item u join campaign_unit m on m.id = u.subject_id
                        where u.campaign_id = :campaign and u.task_key = :key and u.subject_type = 'unit' and u.state = 'open'
                          and (cast(:enterprise as uuid) is null
                               or exists (select 1 from enterprise a join org_unit v on v.id = a.village_unit_id
                                          where a.id = :enterprise and
                        """ + FOLLOWS + "))")
                .param("campaign", campaignId)
                .param("key", taskKey)
                .param("enterprise", enterpriseId, java.sql.Types.OTHER)
                .query(UUID.class)
                .list());
    }
}
