package org.anbiao.identity.persistence;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes local login accounts. */
@Repository
public class AccountRows {

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the name is taken */
    public boolean insert(String username, String passwordHash, UUID memberId) {
        return jdbc.sql("insert into login_account (username, password_hash, member_id, tenant_id)"
                                + " values (?, ?, ?, app_tenant()) on conflict do nothing")
                        .params(username, passwordHash, memberId)
                        .update()
                == 1;
    }
}
