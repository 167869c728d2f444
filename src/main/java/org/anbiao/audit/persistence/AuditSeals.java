package org.anbiao.audit.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditArchive;
import org.anbiao.audit.AuditCheck;
import org.anbiao.audit.AuditSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chain over the acts, and what its checks found: added to and read, never changed. */
@Repository
public class AuditSeals {

    private static final int MAC_DIGITS = 64;

    private final JdbcClient jdbc;

    AuditSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the right to extend a tenant's chain until the transaction ends; waits for whoever extends it now. */
    public void lock(UUID tenantId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('audit_seal ' || ?::text, 0))::text")
                .param(tenantId)
                .query(String.class)
                .optional();
    }

    public void insert(AuditSeal seal) {
        jdbc.sql("""
                        insert into audit_seal (no, adopted, first_id, last_id, high_id, entry_ids, macs, previous, hash, sealed_at)
                        values (?, ?, ?, ?, ?, ?, decode(?, 'hex'), decode(?, 'hex'), decode(?, 'hex'), ?)
                        """)
                .params(
                        seal.no(),
                        seal.adopted(),
                        seal.rows().get(0).id(),
                        seal.rows().get(seal.rows().size() - 1).id(),
                        seal.highId(),
                        seal.rows().stream().map(AuditSeal.Sealed::id).toArray(Long[]::new),
                        String.join(
                                "",
                                seal.rows().stream().map(AuditSeal.Sealed::mac).toList()),
                        seal.previous(),
                        seal.hash(),
                        seal.sealedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest link. */
    public Optional<AuditSeal> head(UUID tenantId) {
        return jdbc.sql(select() + "where tenant_id = ? order by no desc limit 1")
                .param(tenantId)
                .query(AuditSeals::seal)
                .optional();
    }

    /** The next links behind one, in their order. */
    public List<AuditSeal> after(UUID tenantId, long no, int limit) {
        return jdbc.sql(select() + "where tenant_id = ? and no > ? order by no limit ?")
                .params(tenantId, no, limit)
                .query(AuditSeals::seal)
                .list();
    }

    /** The highest id sealed before a time; 0 without a seal from then. */
    public long highestIdSealedBefore(UUID tenantId, Instant time) {
        return jdbc.sql("select high_id from audit_seal where tenant_id = ? and sealed_at < ? order by no desc limit 1")
                .params(tenantId, time.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The latest archive: the chain goes on behind its last link. */
    public Optional<AuditArchive> archive(UUID tenantId) {
        return jdbc.sql("""
                        select first_no, last_no, encode(last_hash, 'hex') as last_hash, entries, file_name, file_sha256,
                               archived_at, encode(mac, 'hex') as mac
                        from audit_archive where tenant_id = ? order by last_no desc limit 1
                        """)
                .param(tenantId)
                .query((row, number) -> new AuditArchive(
                        row.getLong("first_no"),
                        row.getLong("last_no"),
                        row.getString("last_hash"),
                        row.getLong("entries"),
                        row.getString("file_name"),
                        row.getString("file_sha256"),
                        row.getObject("archived_at", OffsetDateTime.class).toInstant(),
                        row.getString("mac")))
                .optional();
    }

    /** Keeps what a check found. */
    public void insert(AuditCheck check) {
        jdbc.sql("""
                        insert into audit_check (checked_at, entries, seals, problems, head_no, head_hash)
                        values (?, ?, ?, ?, ?, decode(?, 'hex'))
                        """)
                .params(
                        check.checkedAt().atOffset(ZoneOffset.UTC),
                        check.entries(),
                        check.seals(),
                        check.problems(),
                        check.anchor().no(),
                        check.anchor().hash())
                .update();
    }

    /** The latest checks of a tenant, newest first. */
    public List<AuditCheck> checks(UUID tenantId, int limit) {
        return jdbc.sql("""
                        select checked_at, entries, seals, problems, head_no, encode(head_hash, 'hex') as head_hash
                        from audit_check where tenant_id = ? order by id desc limit ?
                        """)
                .params(tenantId, limit)
                .query((row, number) -> new AuditCheck(
                        row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                        row.getLong("entries"),
                        row.getLong("seals"),
                        row.getInt("problems"),
                        new org.anbiao.audit.AuditAnchor(row.getLong("head_no"), row.getString("head_hash"))))
                .list();
    }

    private static String select() {
        return """
                select tenant_id, no, adopted, entry_ids, encode(macs, 'hex') as macs, encode(previous, 'hex') as previous,
                       sealed_at, high_id, encode(hash, 'hex') as hash
                from audit_seal
                """;
    }

    private static AuditSeal seal(ResultSet row, int number) throws SQLException {
        Long[] ids = (Long[]) row.getArray("entry_ids").getArray();
        String macs = row.getString("macs");
        List<AuditSeal.Sealed> rows = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            rows.add(new AuditSeal.Sealed(ids[i], macs.substring(i * MAC_DIGITS, (i + 1) * MAC_DIGITS)));
        }
        return new AuditSeal(
                row.getObject("tenant_id", UUID.class),
                row.getLong("no"),
                row.getBoolean("adopted"),
                rows,
                row.getString("previous"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                row.getLong("high_id"),
                row.getString("hash"));
    }
}
