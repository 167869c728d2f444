package org.anbiao.api.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.api.ApiToken;
import org.anbiao.api.Device;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code api_token}. */
@Repository
public class ApiTokenRows {

    private final JdbcClient jdbc;

    ApiTokenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A token and the authority it belongs to.
     *
     * @param enterpriseId the only enterprise it speaks for; null for a system's
     */
    public record Found(
            ApiToken token, UUID tenantId, @Nullable UUID enterpriseId) {}

    /** Tokens of systems, those of devices left out. */
    public List<ApiToken> list() {
        return jdbc.sql("""
                        select * from api_token where tenant_id = app_tenant() and enterprise_id is null order by created_at desc
                        """).query(ApiTokenRows::token).list();
    }

    /** Devices in use first, then by enterprise and name. */
    public List<Device> devices() {
        return jdbc.sql("""
                        select t.*, coalesce(e.name, '') as enterprise_name
                        from api_token t left join enterprise e on e.id = t.enterprise_id
                        where t.tenant_id = app_tenant() and t.enterprise_id is not null
                        order by t.revoked_at is not null, enterprise_name, t.name, t.created_at desc
                        """)
                .query((row, number) -> new Device(
                        token(row, number),
                        row.getObject("enterprise_id", UUID.class),
                        row.getString("enterprise_name"),
                        row.getString("device_place")))
                .list();
    }

    /** Names of an enterprise's devices that are heard on a day. */
    public List<String> deviceNames(UUID enterpriseId, LocalDate day) {
        return jdbc.sql("select name from api_token where enterprise_id = ? and revoked_at is null and expires_on >= ?")
                .params(enterpriseId, day)
                .query(String.class)
                .list();
    }

    public UUID insertDevice(
            UUID enterpriseId,
            String name,
            String place,
            String prefix,
            String hash,
            String scope,
            LocalDate expiresOn) {
        return jdbc.sql("""
                        insert into api_token (enterprise_id, name, device_place, prefix, secret_hash, scopes, expires_on)
                        values (?, ?, ?, ?, ?, array[?], ?) returning id
                        """)
                .params(enterpriseId, name, place, prefix, hash, scope, expiresOn)
                .query(UUID.class)
                .single();
    }

    public UUID insert(String name, String prefix, String hash, List<String> scopes, LocalDate expiresOn) {
        return jdbc.sql("""
                        insert into api_token (name, prefix, secret_hash, scopes, expires_on) values (?, ?, ?, ?, ?) returning id
                        """)
                .params(name, prefix, hash, scopes.toArray(new String[0]), expiresOn)
                .query(UUID.class)
                .single();
    }

    /** Whether there was such a token, not yet withdrawn. */
    public boolean revoke(UUID id) {
        return jdbc.sql("""
                        update api_token set revoked_at = now(), revoked_by_name = coalesce(current_setting('app.member_name', true), '')
                        where id = ? and revoked_at is null
                        """).param(id).update() == 1;
    }

    /** The token with this hash, whosever it is: the policy shows only the row whose hash is being looked up. */
    public Optional<Found> findByHash(String hash) {
        jdbc.sql("select set_config('app.api_token', ?, true)")
                .param(hash)
                .query(String.class)
                .single();
        return jdbc.sql("select * from api_token where secret_hash = ?")
                .param(hash)
                .query((row, number) -> new Found(
                        token(row, number),
                        row.getObject("tenant_id", UUID.class),
                        row.getObject("enterprise_id", UUID.class)))
                .optional();
    }

    /** Notes the use, at most once a minute, so that a busy caller does not write a row per request. */
    public void used(UUID id) {
        jdbc.sql("""
                        update api_token set last_used_at = now()
                        where id = ? and (last_used_at is null or last_used_at < now() - interval '1 minute')
                        """).param(id).update();
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("prefix"),
                List.of((String[]) row.getArray("scopes").getArray()),
                row.getObject("expires_on", LocalDate.class),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by_name"),
                instant(row.getTimestamp("last_used_at")),
                instant(row.getTimestamp("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
