package org.anbiao.hazard.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.hazard.PublicReport;
import org.jspecify.annotations.Nullable;
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
            Arrays.asList((UUID[]) row.getArray("photos").getArray()),
            PublicReport.State.of(row.getString("state")),
            row.getObject("reported_on", LocalDate.class),
            row.getObject("hazard_id", UUID.class),
            row.getBoolean("verified"),
            row.getString("reason"),
            row.getString("handled_by_name"),
            reward(row));

    private static final String SELECT = """
            select r.*, exists (select from hazard h where h.id = r.hazard_id and h.state not in ('proposed', 'dismissed')) as verified
            from public_report r where r.tenant_id = ?
            """;

    private final JdbcClient jdbc;

    PublicReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static PublicReport.@Nullable Reward reward(ResultSet row) throws SQLException {
        BigDecimal yuan = row.getBigDecimal("reward_yuan");
        return yuan == null
                ? null
                : new PublicReport.Reward(
                        yuan,
                        row.getObject("rewarded_on", LocalDate.class),
                        row.getString("reward_note"),
                        row.getString("rewarded_by_name"));
    }

    public UUID insert(String firm, String place, String description, List<UUID> photos, LocalDate on) {
        return jdbc.sql("""
                        insert into public_report (firm, place, description, photos, reported_on) values (?, ?, ?, ?, ?)
                        returning id
                        """)
                .params(firm, place, description, photos.toArray(UUID[]::new), on)
                .query(UUID.class)
                .single();
    }

    /** Those of an authority, waiting ones first, then the latest. */
    public List<PublicReport> list(UUID tenantId, int limit) {
        return jdbc.sql(SELECT + """
                        order by r.state <> 'waiting', case r.state when 'waiting' then r.created_at end, r.created_at desc limit ?
                        """).params(tenantId, limit).query(REPORT).list();
    }

    public long waiting(UUID tenantId) {
        return jdbc.sql("select count(*) from public_report where tenant_id = ? and state = 'waiting'")
                .param(tenantId)
                .query(Long.class)
                .single();
    }

    public Optional<PublicReport> find(UUID tenantId, UUID id) {
        return jdbc.sql(SELECT + "and r.id = ?")
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

    /** Records what was paid for one that was taken up; false if something was already. */
    public boolean reward(UUID id, BigDecimal yuan, LocalDate on, String note) {
        return jdbc.sql("""
                        update public_report set reward_yuan = ?, rewarded_on = ?, reward_note = ?,
                               rewarded_by_name = coalesce(current_setting('app.member_name', true), '')
                        where id = ? and state = 'taken' and reward_yuan is null
                        """).params(yuan, on, note, id).update() == 1;
    }

    /** What an authority paid for reports, in yuan; 0 without. */
    public BigDecimal paid(UUID tenantId) {
        return jdbc.sql("select coalesce(sum(reward_yuan), 0) from public_report where tenant_id = ?")
                .param(tenantId)
                .query(BigDecimal.class)
                .single();
    }

    /** Whether a file is a photo of a report to an authority. */
    public boolean carries(UUID tenantId, UUID fileId) {
        return jdbc.sql("select exists (select from public_report where tenant_id = ? and photos @> array[?]::uuid[])")
                .params(tenantId, fileId)
                .query(Boolean.class)
                .single();
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
