package org.anbiao.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * The provider says that a session is over (OpenID Connect Back-Channel Logout; Spring Security has checked the token). It is
 * kept in the database instead of ending sessions of this node: the login may live on another one.
 */
@Component
class ProviderLogouts implements LogoutHandler {

    private final LoginChecks checks;

    ProviderLogouts(LoginChecks checks) {
        this.checks = checks;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null
                && authentication.getPrincipal() instanceof OidcLogoutToken token
                && token.getSubject() != null) {
            checks.end(token.getIssuer().toString(), token.getSubject(), token.getSessionId());
        }
    }
}
