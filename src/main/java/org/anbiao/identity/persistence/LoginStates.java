package org.anbiao.identity.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.identity.Member;
import org.anbiao.identity.ProviderIdentity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers whether a login that was accepted earlier still holds, and keeps what the login provider has ended. */
@Repository
public class LoginStates {

    private final JdbcClient jdbc;

    LoginStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The member as it is now, if it is active; the transaction is bound to the member's authority. */
    public Optional<Member> activeMember(UUID memberId) {
        return jdbc.sql("select * from member where tenant_id = app_tenant() and id = ? and active")
                .param(memberId)
                .query(LoginQueries.MEMBER)
                .optional();
    }

    /** As {@link #activeMember}, if the member still belongs to this account of the provider. */
    public Optional<Member> activeMember(UUID memberId, ProviderIdentity identity) {
        return jdbc.sql(
                        "select m.* from member m join login_identity i on i.tenant_id = m.tenant_id and i.member_id = m.id "
                                + "where m.tenant_id = app_tenant() and m.id = ? and m.active and i.issuer = ? and i.subject = ?")
                .params(memberId, identity.issuer(), identity.subject())
                .query(LoginQueries.MEMBER)
                .optional();
    }

    /** Whether the provider has ended this session, or all sessions of the account, since a point in time. */
    public boolean ended(ProviderIdentity identity, @Nullable String sessionId, Instant since) {
        bind(identity.issuer(), identity.subject());
        return jdbc.sql("select exists (select 1 from provider_logout where issuer = ? and subject = ? and at >= ? "
                        + "and (session_id is null or session_id = ?))")
                .params(identity.issuer(), identity.subject(), since.atOffset(ZoneOffset.UTC), sessionId)
                .query(Boolean.class)
                .single();
    }

    /** Keeps that the provider has ended a session, or with null all sessions of the account; forgets what is long over. */
    public void end(String issuer, String subject, @Nullable String sessionId, Instant at, Instant forgetBefore) {
        bind(issuer, subject);
        jdbc.sql("delete from provider_logout where issuer = ? and subject = ? and at < ?")
                .params(issuer, subject, forgetBefore.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into provider_logout (issuer, subject, session_id, at) values (?, ?, ?, ?)")
                .params(List.of(issuer, subject))
                .param(sessionId)
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void bind(String issuer, String subject) {
        jdbc.sql("select set_config('app.login_issuer', ?, true), set_config('app.login_subject', ?, true)")
                .params(issuer, subject)
                .query((row, number) -> row.getString(1))
                .single();
    }
}
