package org.anbiao.audit.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.anbiao.audit.AuditEntry;
import org.anbiao.audit.AuditRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of acts: the application role may only add to it and read it. */
@Repository
public class AuditEntries {

    private static final RowMapper<AuditEntry> ENTRY = (row, number) -> new AuditEntry(
            row.getLong("id"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("member_name"),
            row.getString("act"),
            "",
            row.getString("old_value"),
            row.getString("new_value"));
    private static final String ROW = """
            select e.id, e.tenant_id, e.entry_key, e.at, e.member_id, e.member_name, e.act, e.subject_type, e.subject_id,
                   e.enterprise_id, e.old_value::text as old_value, e.new_value::text as new_value,
                   encode(e.mac, 'hex') as mac
            from audit_entry e
            """;

    private final JdbcClient jdbc;

    AuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(AuditRow row) {
        jdbc.sql("""
                        insert into audit_entry (entry_key, at, member_id, member_name, act, subject_type, subject_id,
                            enterprise_id, old_value, new_value, mac)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, decode(?, 'hex'))
                        """)
                .params(
                        row.key(),
                        row.at().atOffset(ZoneOffset.UTC),
                        row.memberId(),
                        row.memberName(),
                        row.act(),
                        row.subjectType(),
                        row.subjectId(),
                        row.enterpriseId(),
                        row.oldValue(),
                        row.newValue(),
                        row.mac())
                .update();
    }

    /** Adds rows that differ only in their object, their key and their signature. */
    public void insertEach(List<AuditRow> rows) {
        AuditRow first = rows.get(0);
        jdbc.sql("""
                        insert into audit_entry (entry_key, at, member_id, member_name, act, subject_type, subject_id,
                            enterprise_id, new_value, mac)
                        select key, ?, ?, ?, ?, ?, id, id, ?::json, decode(mac, 'hex')
                        from unnest(?::uuid[], ?::uuid[], ?::text[]) as u(key, id, mac)
                        """)
                .params(
                        first.at().atOffset(ZoneOffset.UTC),
                        first.memberId(),
                        first.memberName(),
                        first.act(),
                        first.subjectType(),
                        first.newValue(),
                        rows.stream().map(AuditRow::key).toArray(UUID[]::new),
                        rows.stream().map(AuditRow::subjectId).toArray(UUID[]::new),
                        rows.stream().map(AuditRow::mac).toArray(String[]::new))
                .update();
    }

    public List<AuditEntry> latest(String subjectType, UUID subjectId, int limit) {
        return jdbc.sql("select * from audit_entry where subject_type = ? and subject_id = ? order by id desc limit ?")
                .params(subjectType, subjectId, limit)
                .query(ENTRY)
                .list();
    }

    /**
     * Whether somebody's act on an object stands here since a time; two who ask at once about the same are answered one after the
     * other.
     */
    public boolean isRecordedSince(AuditRow act, UUID subjectId, Instant since) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0)) is null")
                .param(act.act() + act.memberId() + subjectId)
                .query(Boolean.class)
                .single();
        return jdbc.sql("""
                        select exists (select 1 from audit_entry
                            where subject_type = ? and subject_id = ? and at >= ? and act = ? and member_id is not distinct from ?::uuid)
                        """)
                .params(act.subjectType(), subjectId, since.atOffset(ZoneOffset.UTC), act.act(), act.memberId())
                .query(Boolean.class)
                .single();
    }

    /** An act with the kind and the id of its object. */
    public record Found(
            AuditEntry entry, String subjectType, @Nullable UUID subjectId) {}

    /** Without one kind of act, of which there may be very many. */
    public List<Found> latestAboutEnterprise(UUID enterpriseId, String without, int limit) {
        return jdbc.sql("select * from audit_entry where enterprise_id = ? and act <> ? order by id desc limit ?")
                .params(enterpriseId, without, limit)
                .query((row, number) ->
                        new Found(ENTRY.mapRow(row, number), row.getString("subject_type"), id(row, "subject_id")))
                .list();
    }

    /** Rows of a tenant by their ids. */
    public List<AuditRow> rows(UUID tenantId, List<Long> ids) {
        return jdbc.sql(ROW + "where e.tenant_id = ? and e.id = any (?)")
                .params(tenantId, ids.toArray(Long[]::new))
                .query(AuditEntries::row)
                .list();
    }

    /**
     * Rows of a tenant that no seal holds, by id.
     *
     * @param after the id to begin behind
     * @param sealedSince seals from this time on are looked at; older ones hold nothing behind {@code after}
     */
    public List<AuditRow> unsealed(UUID tenantId, long after, OffsetDateTime sealedSince, int limit) {
        roomForHash();
        return jdbc.sql(ROW + """
                        where e.tenant_id = :tenant and e.id > :after
                          and e.id not in (select unnest(s.entry_ids) from audit_seal s
                                           where s.tenant_id = :tenant and s.sealed_at >= :since and s.last_id > :after)
                        order by e.id limit :limit
                        """)
                .param("tenant", tenantId)
                .param("after", after)
                .param("since", sealedSince)
                .param("limit", limit)
                .query(AuditEntries::row)
                .list();
    }

    /** Rows of a tenant from before the chain that no seal holds, by id. */
    public List<AuditRow> unsigned(UUID tenantId, long after, int limit) {
        roomForHash();
        return jdbc.sql(ROW + """
                        where e.tenant_id = :tenant and e.id > :after and e.mac is null
                          and e.id not in (select unnest(s.entry_ids) from audit_seal s
                                           where s.tenant_id = :tenant and s.last_id > :after)
                        order by e.id limit :limit
                        """)
                .param("tenant", tenantId)
                .param("after", after)
                .param("limit", limit)
                .query(AuditEntries::row)
                .list();
    }

    /** The sealed ids are hashed once a statement; without room for the hash they would be gone through for every row. */
    private void roomForHash() {
        jdbc.sql("select set_config('work_mem', '256MB', true)")
                .query(String.class)
                .single();
    }

    /** Ids of rows that are copies of another row of the tenant, the first of each left out. */
    public List<Long> copies(UUID tenantId) {
        return jdbc.sql("""
                        select id from (select id, row_number() over (partition by entry_key order by id) as copy
                                        from audit_entry where tenant_id = ? and entry_key is not null) x
                        where copy > 1 order by id
                        """).param(tenantId).query(Long.class).list();
    }

    /** Number of rows of a tenant. */
    public long count(UUID tenantId) {
        return jdbc.sql("select count(*) from audit_entry where tenant_id = ?")
                .param(tenantId)
                .query(Long.class)
                .single();
    }

    static AuditRow row(ResultSet row, int number) throws SQLException {
        return new AuditRow(
                row.getLong("id"),
                row.getObject("tenant_id", UUID.class),
                id(row, "entry_key"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                id(row, "member_id"),
                row.getString("member_name"),
                row.getString("act"),
                row.getString("subject_type"),
                id(row, "subject_id"),
                id(row, "enterprise_id"),
                row.getString("old_value"),
                row.getString("new_value"),
                row.getString("mac"));
    }

    private static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
