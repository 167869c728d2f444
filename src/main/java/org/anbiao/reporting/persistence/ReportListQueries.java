package org.anbiao.reporting.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.reporting.CampaignPeriod;
import org.anbiao.reporting.Period;
import org.anbiao.reporting.ReportListItem;
import org.anbiao.reporting.ReportSide;
import org.anbiao.reporting.ReportState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of reports: what a unit owes, and what an authority waits for. */
@Repository
public class ReportListQueries {

    private static final String FROM = """
             from quarterly_report r
            join campaign c on c.id = r.campaign_id
            join tenant t on t.id = r.tenant_id
            left join org_unit u on u.id = r.unit_id
            """;
    private static final String COLUMNS = """
            select r.id, r.campaign_id, c.title, coalesce(u.name, t.short_name) as unit_name, r.side, r.period, r.due_on, r.state,
                   r.late, r.sent_at, r.reminded_at, r.reminders,
                   coalesce((select w.reminders -> -1 ->> 'names' from work_item w
                             where w.subject_type = 'report' and w.subject_id = r.id and w.state = 'open' limit 1), '') as told,
                   (select count(*) from report_check k where k.report_id = r.id
                     and (k.severity = 'error' or k.severity = 'warning' and k.explanation = '')) as unexplained
            """;

    private final JdbcClient jdbc;

    ReportListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reports the unit, or the authority with all its units, has to hand in; latest due date first. */
    public PagedList<ReportListItem> own(
            UUID tenantId, @Nullable UUID unitId, @Nullable UUID campaignId, PageRequest page) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("tenant", tenantId);
        StringBuilder where = new StringBuilder(" where r.tenant_id = :tenant");
        if (unitId != null) {
            where.append(" and r.unit_id = :unit");
            parameters.put("unit", unitId);
        }
        if (campaignId != null) {
            where.append(" and r.campaign_id = :campaign");
            parameters.put("campaign", campaignId);
        }
        long total = jdbc.sql("select count(*) from quarterly_report r" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        parameters.put("limit", page.limit());
        parameters.put("offset", page.offset());
        return new PagedList<>(
                jdbc.sql(COLUMNS + FROM + where + """
                                 order by r.due_on desc, r.side = 'both' desc, u.ord nulls first, unit_name, r.id
                                limit :limit offset :offset
                                """)
                        .params(parameters)
                        .query(ReportListQueries::item)
                        .list(),
                total);
    }

    /** The reports of a campaign's units for one period, as the receiver waits for them. */
    public List<ReportListItem> expected(UUID receiverTenantId, UUID campaignId, Period period) {
        return jdbc.sql(COLUMNS + FROM + """
                        where r.receiver_tenant_id = ? and r.campaign_id = ? and r.period = ? and r.side <> 'both'
                        order by r.side, t.short_name, u.ord nulls first, unit_name
                        """)
                .params(receiverTenantId, campaignId, period.toString())
                .query(ReportListQueries::item)
                .list();
    }

    /** Campaigns and periods for which the authority receives reports, latest first. */
    public List<CampaignPeriod> periods(UUID receiverTenantId) {
        return jdbc.sql("""
                        select c.id, c.title, r.period, max(r.due_on) as due_on,
                               (select x.id from quarterly_report x where x.campaign_id = c.id and x.period = r.period
                                  and x.side = 'both' and x.tenant_id = c.tenant_id) as consolidated_id
                        from quarterly_report r join campaign c on c.id = r.campaign_id
                        where r.receiver_tenant_id = ? and r.side <> 'both'
                        group by c.id, c.title, c.tenant_id, r.period
                        order by due_on desc, c.title
                        """)
                .param(receiverTenantId)
                .query((row, number) -> new CampaignPeriod(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        Period.parse(row.getString("period")),
                        row.getObject("consolidated_id", UUID.class)))
                .list();
    }

    private static ReportListItem item(ResultSet row, int number) throws SQLException {
        return new ReportListItem(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getString("title"),
                row.getString("unit_name"),
                ReportSide.of(row.getString("side")),
                Period.parse(row.getString("period")),
                row.getObject("due_on", LocalDate.class),
                ReportState.of(row.getString("state")),
                row.getBoolean("late"),
                ReportRows.instant(row, "sent_at"),
                ReportRows.instant(row, "reminded_at"),
                row.getInt("reminders"),
                row.getString("told"),
                row.getInt("unexplained"));
    }
}
