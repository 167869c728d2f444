package org.anbiao.identity;

import org.anbiao.identity.persistence.LoginQueries;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the member behind a login name. Called before there is an actor, so it asks for no permission. */
@Service
public class LoginService implements UserDetailsService {

    private final LoginQueries queries;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;

    LoginService(LoginQueries queries, TenantDirectory tenants, CurrentActor currentActor) {
        this.queries = queries;
        this.tenants = tenants;
        this.currentActor = currentActor;
    }

    /** @throws LockedException if the account's authority is suspended */
    @Override
    @Transactional(readOnly = true)
    public PortalUser loadUserByUsername(String username) {
        LoginQueries.Account account =
                queries.findAccount(username).orElseThrow(() -> new UsernameNotFoundException("unknown"));
        if (tenants.isSuspended(account.tenantId())) {
            throw new LockedException("suspended");
        }
        Member member = currentActor
                .callAs(tenants.systemActor(account.tenantId()), () -> queries.findMember(account.memberId()))
                .orElseThrow(() -> new UsernameNotFoundException("inactive"));
        Actor actor = tenants.actor(
                member.id(), member.displayName(), member.tenantId(), member.unitId(), member.enterpriseId());
        return new PortalUser(
                username, account.passwordHash(), member, member.role().held(actor, member.id()));
    }
}
