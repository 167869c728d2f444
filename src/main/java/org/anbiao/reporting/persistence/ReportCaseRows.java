package org.anbiao.reporting.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which report and which period has a case in the engine. */
@Repository
public class ReportCaseRows {

    private final JdbcClient jdbc;

    ReportCaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A report without a case.
     *
     * @param ownerTenantId authority of the campaign, for which the case runs
     */
    public record Caseless(UUID reportId, UUID ownerTenantId) {}

    /**
     * Reports that the authority hands in or collects and that wait for somebody without a case. Locks them, so that two
     * transactions do not give a report two cases.
     */
    public List<Caseless> withoutCase(UUID tenantId) {
        return jdbc.sql("""
                        select r.id as report_id, c.tenant_id as owner_tenant_id
                        from quarterly_report r join campaign c on c.id = r.campaign_id
                        where (r.tenant_id = :tenant or r.receiver_tenant_id = :tenant) and r.process_instance_id is null
                          and c.status in ('running', 'closed') and r.state <> 'locked'
                          and not (r.side = 'both' and r.state in ('sent', 'received'))
                        order by r.due_on, r.id
                        for update of r skip locked
                        """).param("tenant", tenantId).query(Caseless.class).list();
    }

    /** Notes the cases of reports. */
    public void setCases(Map<String, String> instanceByReport) {
        List<String> reports = new ArrayList<>(instanceByReport.keySet());
        jdbc.sql("""
                        update quarterly_report r set process_instance_id = s.instance
                        from unnest(:reports::uuid[], :instances) as s (id, instance) where r.id = s.id
                        """)
                .param("reports", reports.toArray(new String[0]))
                .param("instances", reports.stream().map(instanceByReport::get).toArray(String[]::new))
                .update();
    }

    /** The case of a report. */
    public Optional<String> caseOf(UUID reportId) {
        return jdbc.sql(
                        "select process_instance_id from quarterly_report where id = ? and process_instance_id is not null")
                .param(reportId)
                .query(String.class)
                .optional();
    }

    /** Takes the cases of a withdrawn campaign's reports and periods off their rows; returns them, to be ended. */
    public List<String> takeCasesOfWithdrawn(UUID tenantId) {
        List<String> cases = new ArrayList<>(
                jdbc.sql("""
                        with old as (
                            select r.id, r.process_instance_id from quarterly_report r join campaign c on c.id = r.campaign_id
                            where (r.tenant_id = :tenant or r.receiver_tenant_id = :tenant) and c.status = 'withdrawn'
                              and r.process_instance_id is not null)
                        update quarterly_report r set process_instance_id = null from old where r.id = old.id
                        returning old.process_instance_id
                        """).param("tenant", tenantId).query(String.class).list());
        cases.addAll(jdbc.sql("""
                        delete from report_period_case p using campaign c
                        where p.tenant_id = :tenant and c.id = p.campaign_id and c.status = 'withdrawn'
                        returning p.process_instance_id
                        """).param("tenant", tenantId).query(String.class).list());
        return cases;
    }

    /** A campaign's period. */
    public record CampaignsPeriod(UUID campaignId, String period) {}

    /** Reserves the cases of the authority's periods that have none; whoever inserts first starts them. */
    public List<CampaignsPeriod> reservePeriods(UUID tenantId) {
        return jdbc.sql("""
                        insert into report_period_case (campaign_id, period, process_instance_id)
                        select distinct r.campaign_id, r.period, ''
                        from quarterly_report r join campaign c on c.id = r.campaign_id
                        where c.tenant_id = :tenant and c.status in ('running', 'closed')
                        on conflict do nothing
                        returning campaign_id, period
                        """)
                .param("tenant", tenantId)
                .query(CampaignsPeriod.class)
                .list();
    }

    public void setPeriodCase(UUID campaignId, String period, String instance) {
        jdbc.sql("update report_period_case set process_instance_id = ? where campaign_id = ? and period = ?")
                .params(instance, campaignId, period)
                .update();
    }

    /**
     * The last days of a period.
     *
     * @param units by which the units send
     * @param consolidated by which the authority hands the consolidated report up
     */
    public record LastDays(LocalDate units, LocalDate consolidated) {}

    /** The first and the last hop's date of a period; empty where the campaign does not name it any more. */
    public Optional<LastDays> lastDays(UUID campaignId, String period) {
        return jdbc.sql("""
                        select min(due_on) as units, max(due_on) as consolidated from campaign_report_date
                        where campaign_id = ? and period = ? having count(*) > 0
                        """).params(campaignId, period).query(LastDays.class).optional();
    }

    /** All reports of a campaign's period. */
    public List<UUID> ofPeriod(UUID campaignId, String period) {
        return jdbc.sql("select id from quarterly_report where campaign_id = ? and period = ?")
                .params(campaignId, period)
                .query(UUID.class)
                .list();
    }

    /** Authorities that take part in a campaign that reports by form, or run one. */
    public List<UUID> tenants() {
        return jdbc.sql("select id from tenant order by code").query(UUID.class).list();
    }
}
