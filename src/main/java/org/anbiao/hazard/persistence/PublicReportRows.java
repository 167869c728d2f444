package org.anbiao.hazard.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.hazard.PublicReport;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code public_report}. */
@Repository
public class PublicReportRows {

    private static final RowMapper<PublicReport> REPORT = (row, number) -> new PublicReport(
            row.getObject("id", UUID.class),
            row.getString("firm"),
            row.getString("place"),
            row.getString("description"),
            PublicReport.State.of(row.getString("state")),
            row.getObject("reported_on", LocalDate.class),
            row.getObject("hazard_id", UUID.class),
            row.getString("reason"),
            row.getString("handled_by_name"));

    private final JdbcClient jdbc;

    PublicReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID insert(String firm, String place, String description, LocalDate on) {
        return jdbc.sql("""
                        insert into public_report (firm, place, description, reported_on) values (?, ?, ?, ?) returning id
                        """)
                .params(firm, place, description, on)
                .query(UUID.class)
                .single();
    }

    /** Those of an authority, waiting ones first, then the latest. */
    public List<PublicReport> list(UUID tenantId, int limit) {
        return jdbc.sql("""
                        select * from public_report where tenant_id = ?
                        order by state <> 'waiting', case state when 'waiting' then created_at end, created_at desc limit ?
                        """).params(tenantId, limit).query(REPORT).list();
    }

    public long waiting(UUID tenantId) {
        return jdbc.sql("select count(*) from public_report where tenant_id = ? and state = 'waiting'")
                .param(tenantId)
                .query(Long.class)
                .single();
    }

    public Optional<PublicReport> find(UUID tenantId, UUID id) {
        return jdbc.sql("select * from public_report where tenant_id = ? and id = ?")
                .params(tenantId, id)
                .query(REPORT)
                .optional();
    }

    /** Marks one as taken up; false if somebody was faster. */
    public boolean take(UUID id, UUID hazardId) {
        return jdbc.sql("""
                        update public_report set state = 'taken', hazard_id = ?, handled_at = now(),
                               handled_by_name = coalesce(current_setting('app.member_name', true), '')
                        where id = ? and state = 'waiting'
                        """).params(hazardId, id).update() == 1;
    }

    /** Marks one as refused; false if somebody was faster. */
    public boolean refuse(UUID id, String reason) {
        return jdbc.sql("""
                        update public_report set state = 'refused', reason = ?, handled_at = now(),
                               handled_by_name = coalesce(current_setting('app.member_name', true), '')
                        where id = ? and state = 'waiting'
                        """).params(reason, id).update() == 1;
    }
}
