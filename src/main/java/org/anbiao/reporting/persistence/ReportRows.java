package org.anbiao.reporting.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.privacy.PersonalCipher;
import org.anbiao.reporting.Period;
import org.anbiao.reporting.Report;
import org.anbiao.reporting.ReportSide;
import org.anbiao.reporting.ReportState;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports themselves, without their cells. */
@Repository
public class ReportRows {

    private static final String SELECT = """
            select r.*, c.title as campaign_title, c.include_nine_small, coalesce(u.name, t.name) as unit_name
            from quarterly_report r
            join campaign c on c.id = r.campaign_id
            join tenant t on t.id = r.tenant_id
            left join org_unit u on u.id = r.unit_id
            """;

    private final JdbcClient jdbc;
    private final PersonalCipher cipher;

    ReportRows(JdbcClient jdbc, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    public Optional<Report> find(UUID id) {
        return jdbc.sql(SELECT + "where r.id = ?")
                .param(id)
                .query((row, number) -> report(row, forms(id)))
                .optional();
    }

    /** The report of the same unit for another period. */
    public Optional<Report> find(Report report, Period period) {
        return jdbc.sql(SELECT + """
                        where r.campaign_id = ? and r.tenant_id = ? and r.unit_id is not distinct from ?
                          and (r.side = 'both') = ? and r.period = ?
                        """)
                .params(
                        report.campaignId(),
                        report.tenantId(),
                        report.unitId(),
                        report.side().consolidated(),
                        period.toString())
                .query((row, number) -> report(row, List.of()))
                .optional();
    }

    /** Changes the state; throws OptimisticLockingFailureException when somebody else was faster. */
    public void changeState(Report report, ReportState state) {
        changed(jdbc.sql("update quarterly_report set state = ?, version = version + 1 where id = ? and version = ?")
                .params(state.code(), report.id(), report.version())
                .update());
    }

    /** Figures were computed up to a day. */
    public void computed(Report report, LocalDate asOf) {
        changed(jdbc.sql("""
                        update quarterly_report set state = 'computed', as_of = ?, computed_at = now(), version = version + 1
                        where id = ? and version = ?
                        """).params(asOf, report.id(), report.version()).update());
    }

    /** The figures were computed again and are the same. */
    public void confirmed(UUID id) {
        jdbc.sql("update quarterly_report set computed_at = now() where id = ?")
                .param(id)
                .update();
    }

    public void sent(Report report, String by, boolean late) {
        changed(jdbc.sql("""
                        update quarterly_report
                        set state = 'sent', sent_at = now(), sent_by_name = ?, late = ?, return_comment = '', version = version + 1
                        where id = ? and version = ?
                        """).params(by, late, report.id(), report.version()).update());
    }

    public void received(Report report, String by) {
        changed(jdbc.sql("""
                        update quarterly_report
                        set state = 'received', received_at = now(), received_by_name = ?, version = version + 1
                        where id = ? and version = ?
                        """).params(by, report.id(), report.version()).update());
    }

    public void returned(Report report, String comment) {
        changed(jdbc.sql("""
                        update quarterly_report set state = 'returned', return_comment = ?, version = version + 1
                        where id = ? and version = ?
                        """).params(comment, report.id(), report.version()).update());
    }

    /** Locks the reports that a consolidated report was made of; returns their cases. */
    public List<String> lockReceived(UUID campaignId, Period period) {
        return jdbc.sql("""
                        update quarterly_report set state = 'locked', version = version + 1
                        where campaign_id = ? and period = ? and side <> 'both' and state = 'received'
                        returning coalesce(process_instance_id, '')
                        """).params(campaignId, period.toString()).query(String.class).list().stream()
                .filter(instance -> !instance.isEmpty())
                .toList();
    }

    public void writeText(Report report, Report.HeaderFields header, Report.Summary summary) {
        changed(jdbc.sql("""
                        update quarterly_report
                        set filled_by = ?, phone = ?, filled_on = ?, summary_done = ?, summary_problems = ?, summary_next = ?,
                            version = version + 1
                        where id = ? and version = ?
                        """)
                .params(
                        header.filledBy(),
                        cipher.encrypt(header.phone().strip()),
                        header.filledOn(),
                        summary.done(),
                        summary.problems(),
                        summary.next(),
                        report.id(),
                        report.version())
                .update());
    }

    /** Notes that the units that have not sent were reminded; returns how often each report was by now. */
    public Map<UUID, Integer> remind(UUID campaignId, UUID receiverTenantId, Period period) {
        Map<UUID, Integer> reminded = new HashMap<>();
        jdbc.sql("""
                        update quarterly_report set reminded_at = now(), reminders = reminders + 1
                        where campaign_id = ? and receiver_tenant_id = ? and period = ? and side <> 'both'
                          and state in ('open', 'computed', 'checked', 'returned')
                        returning id, reminders
                        """)
                .params(campaignId, receiverTenantId, period.toString())
                .query((row, number) -> reminded.put(row.getObject("id", UUID.class), row.getInt("reminders")))
                .list();
        return reminded;
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException("the report was changed meanwhile");
        }
    }

    private List<Report.FormVersion> forms(UUID id) {
        return jdbc.sql("select form_id, form_version from report_form where report_id = ? order by ord")
                .param(id)
                .query((row, number) -> new Report.FormVersion(row.getString(1), row.getInt(2)))
                .list();
    }

    private Report report(ResultSet row, List<Report.FormVersion> forms) throws SQLException {
        return new Report(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("receiver_tenant_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getString("campaign_title"),
                row.getBoolean("include_nine_small"),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                ReportSide.of(row.getString("side")),
                Period.parse(row.getString("period")),
                row.getObject("due_on", LocalDate.class),
                ReportState.of(row.getString("state")),
                row.getObject("as_of", LocalDate.class),
                instant(row, "computed_at"),
                new Report.HeaderFields(
                        row.getString("filled_by"),
                        cipher.decrypt(row.getString("phone")),
                        row.getObject("filled_on", LocalDate.class)),
                new Report.Summary(
                        row.getString("summary_done"),
                        row.getString("summary_problems"),
                        row.getString("summary_next")),
                instant(row, "sent_at"),
                row.getString("sent_by_name"),
                row.getBoolean("late"),
                row.getString("return_comment"),
                instant(row, "reminded_at"),
                forms,
                row.getInt("version"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
