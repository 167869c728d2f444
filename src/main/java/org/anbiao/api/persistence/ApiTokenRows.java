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

    /** A token and the authority it belongs to. */
    public record Found(ApiToken token, UUID tenantId) {}

    public List<ApiToken> list() {
        return jdbc.sql("select * from api_token where tenant_id = app_tenant() order by created_at desc")
                .query(ApiTokenRows::token)
                .list();
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
                .query((row, number) -> new Found(token(row, number), row.getObject("tenant_id", UUID.class)))
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
