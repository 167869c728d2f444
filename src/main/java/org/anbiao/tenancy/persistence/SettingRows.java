package org.anbiao.tenancy.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.anbiao.tenancy.TenantChoice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Choices of authorities among open readings. */
@Repository
public class SettingRows {

    private final JdbcClient jdbc;

    SettingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The choice in force on a day of the authority and of each above it, nearest first. */
    public List<TenantChoice> inForce(UUID tenantId, String key, LocalDate day) {
        return jdbc.sql("""
                        with recursive above as (
                            select t.id, t.parent_id, 0 as distance from tenant t where t.id = :tenant
                            union all
                            select t.id, t.parent_id, a.distance + 1 from tenant t join above a on t.id = a.parent_id)
                        select c.* from above a join lateral (
                            select * from tenant_choice c
                            where c.tenant_id = a.id and c.key = :key and c.from_on <= :day
                            order by c.from_on desc, c.changed_at desc limit 1) c on true
                        order by a.distance
                        """)
                .param("tenant", tenantId)
                .param("key", key)
                .param("day", day)
                .query(SettingRows::choice)
                .list();
    }

    public List<TenantChoice> history(UUID tenantId, String key) {
        return jdbc.sql(
                        "select * from tenant_choice where tenant_id = ? and key = ? order by from_on desc, changed_at desc")
                .params(tenantId, key)
                .query(SettingRows::choice)
                .list();
    }

    public void insert(String key, String choice, LocalDate fromOn, boolean fixed, String reason) {
        jdbc.sql("insert into tenant_choice (key, choice, from_on, fixed, reason) values (?, ?, ?, ?, ?)")
                .params(key, choice, fromOn, fixed, reason)
                .update();
    }

    private static TenantChoice choice(ResultSet row, int number) throws SQLException {
        return new TenantChoice(
                row.getObject("tenant_id", UUID.class),
                row.getString("choice"),
                row.getObject("from_on", LocalDate.class),
                row.getBoolean("fixed"),
                row.getString("reason"),
                row.getString("changed_by_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
