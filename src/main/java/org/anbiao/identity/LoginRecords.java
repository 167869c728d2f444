package org.anbiao.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.anbiao.audit.AuditLog;
import org.anbiao.identity.persistence.LoginQueries;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records in the authority's audit who logged in, out, to another membership, and who was refused. Wrong passwords at the
 * login provider never reach the portal: they stand in the provider's own events.
 */
@Component
class LoginRecords {

    private static final Logger LOG = LoggerFactory.getLogger(LoginRecords.class);
    private static final String SUBJECT_TYPE = "member";

    private final AuditLog audit;
    private final LoginQueries accounts;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final TransactionTemplate transaction;

    LoginRecords(
            AuditLog audit,
            LoginQueries accounts,
            CurrentActor currentActor,
            TenantDirectory tenants,
            TransactionTemplate transaction) {
        this.audit = audit;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.transaction = transaction;
    }

    /** A member came in, for instance {@code login.succeeded}. */
    void record(String act, PortalUser user, @Nullable String reason) {
        record(act, user.actor(), user.member(), user.getUsername(), reason);
    }

    /** Somebody was refused as this member. */
    void refused(Member member, ProviderLogin login, String reason) {
        record(
                "login.refused",
                tenants.systemActor(member.tenantId()),
                member,
                login.identity().username(),
                reason);
    }

    @EventListener
    void cameIn(InteractiveAuthenticationSuccessEvent event) {
        // a login at the provider is recorded when it is clear which member came in
        if (event.getAuthentication().getPrincipal() instanceof PortalUser user && !(user instanceof ProviderMember)) {
            record("login.succeeded", user, null);
        }
    }

    @EventListener
    void wentOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof PortalUser user) {
            record("logout.requested", user, null);
        }
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        if (!(event.getAuthentication() instanceof UsernamePasswordAuthenticationToken attempt)) {
            return;
        }
        String name = attempt.getName();
        var account = transaction.execute(status -> accounts.findAccount(name));
        if (account == null || account.isEmpty()) {
            LOG.warn("A login failed: no such account");
            return;
        }
        Actor system = tenants.systemActor(account.get().tenantId());
        currentActor.runAs(
                system,
                () -> transaction.executeWithoutResult(status -> audit.record(
                        "login.failed", SUBJECT_TYPE, account.get().memberId(), null, null, Map.of("account", name))));
    }

    private void record(String act, Actor actor, Member member, String account, @Nullable String reason) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("account", account);
        detail.put("role", member.role().name());
        if (reason != null) {
            detail.put("reason", reason);
        }
        currentActor.runAs(
                actor,
                () -> transaction.executeWithoutResult(
                        status -> audit.record(act, SUBJECT_TYPE, member.id(), member.enterpriseId(), null, detail)));
    }
}
