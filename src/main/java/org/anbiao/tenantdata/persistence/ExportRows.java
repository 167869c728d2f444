package org.anbiao.tenantdata.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.anbiao.tenantdata.ArchiveEntry;
import org.anbiao.tenantdata.TenantExport;
import org.anbiao.tenantdata.TenantExport.Progress;
import org.anbiao.tenantdata.TenantExport.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Exports of the acting authority and the entries of their archives. */
@Repository
public class ExportRows {

    private static final int FETCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ExportRows(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Asks for one; empty when another one is under way. */
    public Optional<UUID> insert(boolean inFull, String reason) {
        return jdbc.sql("""
                        insert into tenant_export (in_full, reason) values (?, ?)
                        on conflict (tenant_id) where state in ('asked', 'running') do nothing returning id
                        """).params(inFull, reason).query(UUID.class).optional();
    }

    public List<TenantExport> latest(int limit) {
        return jdbc.sql("select * from tenant_export where tenant_id = app_tenant() order by asked_at desc limit ?")
                .param(limit)
                .query(ExportRows::export)
                .list();
    }

    public Optional<TenantExport> find(UUID id) {
        return jdbc.sql("select * from tenant_export where tenant_id = app_tenant() and id = ?")
                .param(id)
                .query(ExportRows::export)
                .optional();
    }

    /** The export, held until the end of the transaction, if it runs. */
    public Optional<TenantExport> lockRunning(UUID id) {
        return jdbc.sql(
                        "select * from tenant_export where tenant_id = app_tenant() and id = ? and state = 'running' for update")
                .param(id)
                .query(ExportRows::export)
                .optional();
    }

    public List<UUID> running() {
        return jdbc.sql("select id from tenant_export where tenant_id = app_tenant() and state = 'running'")
                .query(UUID.class)
                .list();
    }

    public List<UUID> expired(Instant now) {
        return jdbc.sql(
                        "select id from tenant_export where tenant_id = app_tenant() and state = 'done' and expires_at <= ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    /** @return whether it was waiting for this */
    public boolean withdraw(UUID id) {
        return jdbc.sql(
                                "update tenant_export set state = 'withdrawn' where tenant_id = app_tenant() and id = ? and state = 'asked'")
                        .param(id)
                        .update()
                == 1;
    }

    /** @return whether it was waiting for this */
    public boolean decide(UUID id, State state, String note) {
        return jdbc.sql("""
                                update tenant_export set state = ?, decided_by = app_member(),
                                    decided_by_name = coalesce(current_setting('app.member_name', true), ''),
                                    decided_at = clock_timestamp(), decision_note = ?
                                where tenant_id = app_tenant() and id = ? and state = 'asked'
                                """)
                        .params(state.name().toLowerCase(Locale.ROOT), note, id)
                        .update()
                == 1;
    }

    public void expect(UUID id, long rows) {
        jdbc.sql("update tenant_export set total_rows = ? where tenant_id = app_tenant() and id = ?")
                .params(rows, id)
                .update();
    }

    /** Says how far it has come. */
    public void advance(UUID id, Progress progress, long bytes, long personalValues) {
        template.update(connection -> {
            Array after = progress.after() == null
                    ? null
                    : connection.createArrayOf("text", progress.after().toArray());
            var statement = connection.prepareStatement("""
                    update tenant_export set step = ?, after_key = ?, piece = ?, part_no = ?, done_rows = ?, bytes = ?,
                        personal_values = personal_values + ?, problem = ''
                    where tenant_id = app_tenant() and id = ?
                    """);
            statement.setInt(1, progress.step());
            statement.setArray(2, after);
            statement.setInt(3, progress.piece());
            statement.setInt(4, progress.part());
            statement.setLong(5, progress.done());
            statement.setLong(6, bytes);
            statement.setLong(7, personalValues);
            statement.setObject(8, id);
            return statement;
        });
    }

    public void finish(UUID id, String sha256, Instant at, Instant expires) {
        jdbc.sql("""
                        update tenant_export set state = 'done', sha256 = ?, finished_at = ?, expires_at = ?
                        where tenant_id = app_tenant() and id = ?
                        """)
                .params(sha256, at.atOffset(ZoneOffset.UTC), expires.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    public void fail(UUID id, String problem) {
        jdbc.sql("update tenant_export set problem = ? where tenant_id = app_tenant() and id = ?")
                .params(problem, id)
                .update();
    }

    public void expire(UUID id) {
        jdbc.sql("update tenant_export set state = 'expired' where tenant_id = app_tenant() and id = ?")
                .param(id)
                .update();
    }

    public void countDownload(UUID id) {
        jdbc.sql("update tenant_export set downloads = downloads + 1 where tenant_id = app_tenant() and id = ?")
                .param(id)
                .update();
    }

    /** Keeps an entry behind the others. */
    public void add(UUID exportId, ArchiveEntry entry) {
        jdbc.sql("""
                        insert into tenant_export_entry (export_id, no, name, row_count, size, packed, crc, at_byte, sha256)
                        select :export, coalesce(max(no), 0) + 1, :name, :rows, :size, :packed, :crc, :at, :sha256
                        from tenant_export_entry where tenant_id = app_tenant() and export_id = :export
                        """)
                .param("export", exportId)
                .param("name", entry.name())
                .param("rows", entry.rows())
                .param("size", entry.size())
                .param("packed", entry.packed())
                .param("crc", entry.crc())
                .param("at", entry.at())
                .param("sha256", entry.sha256())
                .update();
    }

    /** Gives the entries one by one, in their order. */
    public void entries(UUID exportId, Consumer<ArchiveEntry> consumer) {
        template.query(
                connection -> {
                    var statement = connection.prepareStatement("""
                            select * from tenant_export_entry where tenant_id = app_tenant() and export_id = ? order by no
                            """);
                    statement.setFetchSize(FETCH);
                    statement.setObject(1, exportId);
                    return statement;
                },
                row -> {
                    long rows = row.getLong("row_count");
                    consumer.accept(new ArchiveEntry(
                            row.getString("name"),
                            row.wasNull() ? null : rows,
                            row.getLong("size"),
                            row.getLong("packed"),
                            row.getLong("crc"),
                            row.getLong("at_byte"),
                            row.getString("sha256")));
                });
    }

    private static TenantExport export(ResultSet row, int number) throws SQLException {
        Array after = row.getArray("after_key");
        return new TenantExport(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("in_full"),
                row.getString("reason"),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_by_name"),
                java.util.Objects.requireNonNull(moment(row, "asked_at")),
                row.getString("decided_by_name"),
                moment(row, "decided_at"),
                row.getString("decision_note"),
                new Progress(
                        row.getInt("step"),
                        after == null ? null : List.of((String[]) after.getArray()),
                        row.getInt("piece"),
                        row.getInt("part_no"),
                        row.getLong("done_rows"),
                        row.getLong("total_rows")),
                row.getLong("bytes"),
                row.getString("problem"),
                row.getString("sha256"),
                moment(row, "finished_at"),
                moment(row, "expires_at"),
                row.getInt("downloads"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
