package org.anbiao.identity.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.identity.ProviderIdentity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes which account of the login provider is which member. */
@Repository
public class LoginIdentityRows {

    private final JdbcClient jdbc;

    LoginIdentityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One account as one member. */
    public record Link(UUID tenantId, UUID memberId, String issuer, String subject, String username) {

        /** Whether the account is this one. */
        public boolean isTo(ProviderIdentity identity) {
            return issuer.equals(identity.issuer()) && subject.equals(identity.subject());
        }
    }

    /** The links of one account in every authority; the policy shows those of the account that is being logged in with. */
    public List<Link> linksOf(String issuer, String subject) {
        jdbc.sql("select set_config('app.login_issuer', ?, true), set_config('app.login_subject', ?, true)")
                .params(issuer, subject)
                .query((row, number) -> row.getString(1))
                .single();
        return jdbc.sql("select tenant_id, member_id, issuer, subject, username from login_identity "
                        + "where issuer = ? and subject = ? order by linked_at, member_id")
                .params(issuer, subject)
                .query(Link.class)
                .list();
    }

    /** The link of a member of the bound authority. */
    public Optional<Link> linkOf(UUID memberId) {
        return jdbc.sql("select tenant_id, member_id, issuer, subject, username from login_identity "
                        + "where tenant_id = app_tenant() and member_id = ?")
                .param(memberId)
                .query(Link.class)
                .optional();
    }

    public void insert(UUID memberId, ProviderIdentity identity) {
        jdbc.sql("insert into login_identity (member_id, issuer, subject, username) values (?, ?, ?, ?)")
                .params(memberId, identity.issuer(), identity.subject(), identity.username())
                .update();
    }

    public void delete(UUID memberId) {
        jdbc.sql("delete from login_identity where tenant_id = app_tenant() and member_id = ?")
                .param(memberId)
                .update();
    }
}
