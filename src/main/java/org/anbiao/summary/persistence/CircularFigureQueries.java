package org.anbiao.summary.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.summary.CircularLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of every unit of a campaign what a circular tells. */
@Repository
public class CircularFigureQueries {

    /** The enterprises that a member is responsible for: in its area, or supervised by it directly. */
    private static final String OF_MEMBER = """
            (u.member_unit_id is null and (e.area_tenant_id = u.member_tenant_id or e.supervisor_tenant_id = u.member_tenant_id)
             or e.village_unit_id = u.member_unit_id or e.supervisor_unit_id = u.member_unit_id
             or e.village_unit_id in (select v.id from org_unit v where v.parent_id = u.member_unit_id and v.kind = 'village'))
            """;

    private static final String LATE = "(w.late or w.state = 'open' and w.due_on < :today)";

    private final JdbcClient jdbc;

    CircularFigureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line for each member unit, in the campaign's order.
     *
     * @param from first day, inclusive
     * @param to last day, inclusive
     */
    public List<CircularLine> of(UUID campaignId, LocalDate from, LocalDate to, LocalDate today) {
        return jdbc.sql("""
                        with mine as (
                            select u.id as unit, e.id, e.status from campaign_unit u join enterprise e on %s
                            where u.campaign_id = :campaign),
                        firms as (select unit, count(*) filter (where status = 'active') as enterprises from mine group by 1),
                        steps as (
                            select m.unit, count(*) as due, count(*) filter (where %s) as late
                            from mine m join work_item w on w.enterprise_id = m.id and w.campaign_id = :campaign
                              and w.subject_type = 'enterprise' and w.due_on between :from and :to
                            group by 1),
                        checks as (
                            select m.unit, count(*) as times from mine m
                            join fact_inspection f on f.enterprise_id = m.id and f.occurred_on between :from and :to group by 1),
                        hazards as (
                            select m.unit, count(*) as found, count(f.verified_on) as closed from mine m
                            join fact_hazard f on f.enterprise_id = m.id and f.found_on between :from and :to group by 1)
                        select coalesce(o.name, t.short_name) as unit, coalesce(f.enterprises, 0) as enterprises,
                               coalesce(s.due, 0) as steps, coalesce(s.late, 0) as late_steps,
                               k.due as tasks, k.late as late_tasks, r.late as late_reports,
                               coalesce(c.times, 0) as checks, coalesce(h.found, 0) as hazards,
                               coalesce(h.closed, 0) as closed_hazards
                        from campaign_unit u
                        join tenant t on t.id = u.member_tenant_id
                        left join org_unit o on o.id = u.member_unit_id
                        left join firms f on f.unit = u.id
                        left join steps s on s.unit = u.id
                        left join checks c on c.unit = u.id
                        left join hazards h on h.unit = u.id
                        cross join lateral (
                            select count(*) as due, count(*) filter (where %s) as late from work_item w
                            where w.campaign_id = :campaign and w.enterprise_id is null
                              and w.subject_type in ('unit', 'safety_office', 'work_list')
                              and w.responsible_tenant_id = u.member_tenant_id
                              and w.responsible_unit_id is not distinct from u.member_unit_id
                              and w.due_on between :from and :to) k
                        cross join lateral (
                            select count(*) filter (where q.late or q.sent_at is null and q.due_on < :today) as late
                            from quarterly_report q
                            where q.campaign_id = :campaign and q.tenant_id = u.member_tenant_id
                              and q.unit_id is not distinct from u.member_unit_id and q.due_on between :from and :to) r
                        where u.campaign_id = :campaign
                        order by u.ord, t.short_name, o.ord, o.name
                        """.formatted(OF_MEMBER, LATE, LATE))
                .param("campaign", campaignId)
                .param("from", from)
                .param("to", to)
                .param("today", today)
                .query(CircularLine.class)
                .list();
    }
}
