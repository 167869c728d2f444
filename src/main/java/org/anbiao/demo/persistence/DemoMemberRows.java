package org.anbiao.demo.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The demonstration's members and their accounts at the login provider. */
@Repository
public class DemoMemberRows {

    private final JdbcClient jdbc;

    DemoMemberRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A local account and its member. */
    public record Account(String username, UUID memberId) {}

    /** The local accounts of the bound authority. */
    public List<Account> accounts() {
        return jdbc.sql(
                        "select username, member_id from login_account where tenant_id = app_tenant() order by username")
                .query(Account.class)
                .list();
    }

    /** A member of the bound authority; nothing happens if it is there. */
    public void insertOnce(UUID id, String name, String role, UUID unitId) {
        jdbc.sql("insert into member (id, display_name, role, unit_id) values (?, ?, ?, ?) on conflict (id) do nothing")
                .params(id, name, role, unitId)
                .update();
    }

    /** Whether a member of the bound authority is linked to an account of this provider. */
    public boolean isLinkedTo(UUID memberId, String issuer) {
        return jdbc.sql("select exists (select 1 from login_identity where tenant_id = app_tenant() and member_id = ? "
                        + "and issuer = ?)")
                .params(memberId, issuer)
                .query(Boolean.class)
                .single();
    }
}
