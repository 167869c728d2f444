package org.anbiao.demo;

import org.anbiao.identity.LoginService;
import org.anbiao.identity.Member;
import org.anbiao.identity.PortalUser;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Does something as the person of an account would, so that permissions hold for the demonstration too. */
@Component
@Profile("demo")
class DemoLogins {

    private final LoginService logins;
    private final TenantDirectory tenants;

    DemoLogins(LoginService logins, TenantDirectory tenants) {
        this.logins = logins;
        this.tenants = tenants;
    }

    void as(String username, Runnable action) {
        as(logins.loadUserByUsername(username), action);
    }

    /** The same for a person without an account. */
    void as(Member member, Runnable action) {
        Actor actor = tenants.actor(
                member.id(), member.displayName(), member.tenantId(), member.unitId(), member.enterpriseId());
        as(new PortalUser("", "", member, actor), action);
    }

    private static void as(PortalUser user, Runnable action) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, "", user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            action.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
