package org.anbiao.checklist.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Up to when missed checks have been told, and to whom they are. */
@Repository
public class CheckReminderRows {

    private final JdbcClient jdbc;

    CheckReminderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Moves the last day that has been told on, for the bound authority; held until the end of the transaction, so that two nodes do
     * not tell the same.
     *
     * @return the day before which everything had been told; empty if there is nothing new, and on the first look ever
     */
    public Optional<LocalDate> moveTo(LocalDate day) {
        int first = jdbc.sql(
                        "insert into check_reminder (what, told_until) values ('missed', ?) on conflict (tenant_id, what) do nothing")
                .param(day)
                .update();
        if (first == 1) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        update check_reminder r set told_until = :day
                        from (select id, told_until from check_reminder where tenant_id = app_tenant() and what = 'missed' for update) before
                        where r.id = before.id and before.told_until < :day
                        returning before.told_until
                        """).param("day", day).query(LocalDate.class).optional();
    }

    /** An account of an enterprise. */
    public record Reader(UUID memberId, UUID enterpriseId) {}

    /** Those of enterprises who lay their checks down and do them. */
    public List<Reader> readers(UUID tenantId, List<UUID> enterpriseIds) {
        return jdbc.sql("""
                        select m.id as member_id, m.enterprise_id from member m
                        where m.tenant_id = :tenant and m.active and m.enterprise_id = any (:enterprises)
                          and m.role in ('ENTERPRISE_PRINCIPAL', 'ENTERPRISE_SAFETY_MANAGER')
                        """)
                .param("tenant", tenantId)
                .param("enterprises", enterpriseIds.toArray(UUID[]::new))
                .query(Reader.class)
                .list();
    }
}
