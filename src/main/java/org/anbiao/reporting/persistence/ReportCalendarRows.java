package org.anbiao.reporting.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.reporting.FormFrame;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What campaigns ask for: which unit hands in which forms, when. */
@Repository
public class ReportCalendarRows {

    /** Campaigns that report by form; a campaign without forms asks for text only. */
    private static final String REPORTING = """
            c.status in ('running', 'closed') and exists (select 1 from campaign_form f where f.campaign_id = c.id)""";

    private final JdbcClient jdbc;

    ReportCalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The periods that campaigns name, as written. */
    public List<String> periods() {
        return jdbc.sql("""
                        select distinct d.period from campaign_report_date d join campaign c on c.id = d.campaign_id where
                        """ + REPORTING).query(String.class).list();
    }

    /** Other authorities whose units report in campaigns of this one. */
    public List<UUID> otherMembers(UUID tenantId) {
        return jdbc.sql("""
                        select distinct u.member_tenant_id from campaign_unit u join campaign c on c.id = u.campaign_id
                        where c.tenant_id = ? and u.member_tenant_id <> c.tenant_id and
                        """ + REPORTING).param(tenantId).query(UUID.class).list();
    }

    /** Opens the reports of the acting authority's units that do not exist yet: each by the first hop's date. */
    public void openUnitReports(UUID tenantId, List<String> periods) {
        jdbc.sql("""
                        insert into quarterly_report (receiver_tenant_id, campaign_id, unit_id, side, period, due_on)
                        select c.tenant_id, c.id, u.member_unit_id, u.side, d.period, min(d.due_on)
                        from campaign c
                        join campaign_unit u on u.campaign_id = c.id
                        join campaign_report_date d on d.campaign_id = c.id
                        where u.member_tenant_id = :tenant and d.period = any (:periods)
                          -- a unit that has ended reports no more: its enterprises are counted by its successor
                          and not exists (select 1 from org_unit o where o.id = u.member_unit_id and o.ended_on is not null) and
                        """ + REPORTING + """

                         group by c.tenant_id, c.id, u.member_unit_id, u.side, d.period
                        on conflict do nothing
                        """)
                .param("tenant", tenantId)
                .param("periods", periods.toArray(new String[0]))
                .update();
    }

    /** Opens the consolidated reports of the acting authority's own campaigns: by the last hop's date. */
    public void openConsolidated(UUID tenantId, List<String> periods) {
        jdbc.sql("""
                        insert into quarterly_report (receiver_tenant_id, campaign_id, side, period, due_on)
                        select coalesce(t.parent_id, t.id), c.id, 'both', d.period, max(d.due_on)
                        from campaign c
                        join tenant t on t.id = c.tenant_id
                        join campaign_report_date d on d.campaign_id = c.id
                        where c.tenant_id = :tenant and d.period = any (:periods) and
                        """ + REPORTING + """

                         group by t.parent_id, t.id, c.id, d.period
                        on conflict do nothing
                        """)
                .param("tenant", tenantId)
                .param("periods", periods.toArray(new String[0]))
                .update();
    }

    /** A report without forms yet, with the forms its campaign names. */
    public record Formless(UUID reportId, String side, List<String> formIds) {}

    public List<Formless> formless(UUID tenantId) {
        return jdbc.sql("""
                        select r.id, r.side, array_agg(f.form_id order by f.ord) as forms
                        from quarterly_report r join campaign_form f on f.campaign_id = r.campaign_id
                        where r.tenant_id = ? and not exists (select 1 from report_form x where x.report_id = r.id)
                        group by r.id, r.side
                        """)
                .param(tenantId)
                .query((row, number) ->
                        new Formless(row.getObject("id", UUID.class), row.getString("side"), List.of((String[])
                                row.getArray("forms").getArray())))
                .list();
    }

    public void addForm(UUID reportId, String formId, int version, int ord) {
        jdbc.sql("insert into report_form (report_id, form_id, form_version, ord) values (?, ?, ?, ?)")
                .params(reportId, formId, version, ord)
                .update();
    }

    /** The authorities whose units report on one side of a campaign. */
    public List<UUID> members(UUID campaignId, String side) {
        return jdbc.sql("select distinct member_tenant_id from campaign_unit where campaign_id = ? and side = ?")
                .params(campaignId, side)
                .query(UUID.class)
                .list();
    }

    /**
     * The campaign within which an authority fills a form for a period, its own first; empty where there is none.
     */
    public Optional<FormFrame> frame(UUID tenantId, String formId, String period) {
        return jdbc.sql("""
                        select c.id as campaign_id, c.tenant_id as owner_tenant_id, c.include_nine_small
                        from campaign c
                        where c.status in ('running', 'closed')
                          and exists (select 1 from campaign_form f where f.campaign_id = c.id and f.form_id = :form)
                          and exists (select 1 from campaign_report_date d where d.campaign_id = c.id and d.period = :period)
                          and (c.tenant_id = :tenant or exists (select 1 from campaign_unit u
                                                                where u.campaign_id = c.id and u.member_tenant_id = :tenant))
                        order by c.tenant_id = :tenant desc, c.launched_at desc nulls last, c.id limit 1
                        """)
                .param("tenant", tenantId)
                .param("form", formId)
                .param("period", period)
                .query(FormFrame.class)
                .optional();
    }

    /** A campaign's target by key, summed over its sectors. */
    public List<Target> targets(UUID campaignId) {
        return jdbc.sql("""
                        select measure, sum(number) as number from campaign_target
                        where campaign_id = ? and not percent group by measure
                        """)
                .param(campaignId)
                .query((row, number) -> new Target(row.getString("measure"), row.getBigDecimal("number")))
                .list();
    }

    /** A campaign's target. */
    public record Target(String measure, java.math.BigDecimal number) {}
}
