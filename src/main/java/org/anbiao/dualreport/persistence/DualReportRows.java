package org.anbiao.dualreport.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.dualreport.GivenReport;
import org.anbiao.dualreport.ReportFigures;
import org.anbiao.dualreport.ReportPeriod.Span;
import org.anbiao.dualreport.ReportReceiver;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code dual_report}. */
@Repository
public class DualReportRows {

    private final JdbcClient jdbc;

    DualReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of an enterprise, the latest first. */
    public List<GivenReport> of(UUID enterpriseId) {
        return jdbc.sql("""
                        select * from dual_report where enterprise_id = ?
                        order by report_given_on desc, created_at desc, id
                        """)
                .param(enterpriseId)
                .query((row, number) -> report(row))
                .list();
    }

    private static GivenReport report(ResultSet row) throws SQLException {
        return new GivenReport(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                ReportReceiver.of(row.getString("receiver")),
                row.getObject("report_from", LocalDate.class),
                row.getObject("report_to", LocalDate.class),
                row.getObject("report_given_on", LocalDate.class),
                row.getString("report_given_by_name"),
                row.getString("recipient_name"),
                row.getObject("evidence_file_id", UUID.class),
                row.getObject("sheet_file_id", UUID.class),
                new ReportFigures(
                        row.getInt("red_points"),
                        row.getInt("orange_points"),
                        row.getInt("yellow_points"),
                        row.getInt("blue_points"),
                        row.getInt("found_hazards"),
                        row.getInt("closed_hazards"),
                        row.getInt("open_hazards")),
                row.getBoolean("by_office"),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getString("withdrawn_note"));
    }

    /** The latest day on which the department was given a report that counts, up to a day. */
    public Optional<LocalDate> latestToDepartment(UUID enterpriseId, LocalDate on) {
        return jdbc.sql("""
                        select report_given_on from dual_report
                        where enterprise_id = ? and receiver = 'department' and withdrawn_on is null and report_given_on <= ?
                        order by report_given_on desc limit 1
                        """).params(enterpriseId, on).query(LocalDate.class).optional();
    }

    public UUID insert(
            UUID enterpriseId,
            ReportReceiver receiver,
            Span about,
            LocalDate givenOn,
            String givenBy,
            String recipient,
            @Nullable UUID evidence,
            UUID sheet,
            ReportFigures figures,
            boolean byOffice) {
        return jdbc.sql("""
                        insert into dual_report (enterprise_id, receiver, report_from, report_to, report_given_on, report_given_by_name,
                            recipient_name, evidence_file_id, sheet_file_id, red_points, orange_points, yellow_points, blue_points,
                            found_hazards, closed_hazards, open_hazards, by_office)
                        values (:enterprise, :receiver, :from, :to, :on, :by, :recipient, :evidence, :sheet, :red, :orange, :yellow,
                            :blue, :found, :closed, :open, :office)
                        returning id
                        """)
                .param("enterprise", enterpriseId)
                .param("receiver", receiver.code())
                .param("from", about.from())
                .param("to", about.to())
                .param("on", givenOn)
                .param("by", givenBy)
                .param("recipient", recipient)
                .param("evidence", evidence, Types.OTHER)
                .param("sheet", sheet)
                .param("red", figures.red())
                .param("orange", figures.orange())
                .param("yellow", figures.yellow())
                .param("blue", figures.blue())
                .param("found", figures.found())
                .param("closed", figures.closed())
                .param("open", figures.open())
                .param("office", byOffice)
                .query(UUID.class)
                .single();
    }

    /** False if it was taken back before. */
    public boolean withdraw(UUID id, LocalDate day, String reason) {
        return jdbc.sql(
                                "update dual_report set withdrawn_on = ?, withdrawn_note = ? where id = ? and withdrawn_on is null")
                        .params(day, reason, id)
                        .update()
                == 1;
    }
}
