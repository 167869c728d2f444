package org.anbiao.demo;

import org.anbiao.identity.LoginService;
import org.anbiao.identity.PortalUser;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Does something as the person of an account would, so that permissions hold for the demonstration too. */
@Component
@Profile("demo")
class DemoLogins {

    private final LoginService logins;

    DemoLogins(LoginService logins) {
        this.logins = logins;
    }

    void as(String username, Runnable action) {
        PortalUser user = logins.loadUserByUsername(username);
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
