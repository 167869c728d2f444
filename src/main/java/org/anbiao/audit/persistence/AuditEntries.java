package org.anbiao.audit.persistence;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.anbiao.audit.AuditEntry;
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
            row.getString("old_value"),
            row.getString("new_value"));

    private final JdbcClient jdbc;

    AuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(
            String act,
            String subjectType,
            @Nullable UUID subjectId,
            @Nullable UUID enterpriseId,
            @Nullable String oldValue,
            @Nullable String newValue) {
        jdbc.sql("""
                        insert into audit_entry (act, subject_type, subject_id, enterprise_id, old_value, new_value)
                        values (?, ?, ?, ?, ?::jsonb, ?::jsonb)
                        """)
                .params(act, subjectType, subjectId, enterpriseId, oldValue, newValue)
                .update();
    }

    public void insertEach(String act, String subjectType, List<UUID> enterpriseIds, @Nullable String newValue) {
        jdbc.sql("""
                        insert into audit_entry (act, subject_type, subject_id, enterprise_id, new_value)
                        select ?, ?, id, id, ?::jsonb from unnest(?) as id
                        """)
                .params(act, subjectType, newValue, enterpriseIds.toArray(UUID[]::new))
                .update();
    }

    public List<AuditEntry> latest(String subjectType, UUID subjectId, int limit) {
        return jdbc.sql("select * from audit_entry where subject_type = ? and subject_id = ? order by id desc limit ?")
                .params(subjectType, subjectId, limit)
                .query(ENTRY)
                .list();
    }

    public List<AuditEntry> latestAboutEnterprise(UUID enterpriseId, int limit) {
        return jdbc.sql("select * from audit_entry where enterprise_id = ? order by id desc limit ?")
                .params(enterpriseId, limit)
                .query(ENTRY)
                .list();
    }
}
