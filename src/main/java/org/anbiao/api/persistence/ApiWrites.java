package org.anbiao.api.persistence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code api_write}: which writes were asked for, and what was answered. */
@Repository
public class ApiWrites {

    private final JdbcClient jdbc;

    ApiWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was asked and answered under a key. */
    public record Written(String requestHash, String answer) {}

    /**
     * Takes a key; waits for another request with the same key that is under way.
     *
     * @return whether the key was free
     */
    public boolean take(UUID callerId, String key, String requestHash) {
        return jdbc.sql("insert into api_write (caller_id, key, request_hash) values (?, ?, ?) on conflict do nothing")
                        .params(callerId, key, requestHash)
                        .update()
                == 1;
    }

    public void answer(UUID callerId, String key, String answer) {
        jdbc.sql("update api_write set answer = ? where tenant_id = app_tenant() and caller_id = ? and key = ?")
                .params(answer, callerId, key)
                .update();
    }

    public Optional<Written> find(UUID callerId, String key) {
        return jdbc.sql("""
                        select request_hash, answer from api_write where tenant_id = app_tenant() and caller_id = ? and key = ?
                        """).params(callerId, key).query(Written.class).optional();
    }

    /** Forgets the own authority's keys older than a day. */
    public void forgetOld() {
        jdbc.sql("delete from api_write where tenant_id = app_tenant() and created_at < now() - interval '24 hours'")
                .update();
    }
}
