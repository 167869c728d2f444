package org.anbiao.identity.persistence;

import java.util.List;
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

    /** A local account as it is kept. */
    public record Account(String username, String passwordHash) {}

    /** Accounts of a member of the bound authority. */
    public List<Account> ofMember(UUID memberId) {
        return jdbc.sql(
                        "select username, password_hash from login_account where tenant_id = app_tenant() and member_id = ?")
                .param(memberId)
                .query(Account.class)
                .list();
    }

    /** Takes a member's accounts away. */
    public void delete(UUID memberId) {
        jdbc.sql("delete from login_account where tenant_id = app_tenant() and member_id = ?")
                .param(memberId)
                .update();
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
