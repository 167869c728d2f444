package org.anbiao.identity;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Reads who somebody is from the provider's ID token, which carries all that is needed: no second request is made. Roles in
 * the token are not looked at.
 */
@Component
class ProviderUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final LoginProperties properties;
    private final Clock clock;

    ProviderUsers(LoginProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        return new ProviderVisitor(new ProviderLogin(
                identity(token),
                token,
                properties.twoFactorsAcr().equals(token.getAuthenticationContextClass()),
                token.getClaimAsString("sid"),
                clock.instant()));
    }

    private static ProviderIdentity identity(OidcIdToken token) {
        String username = text(token.getPreferredUsername(), token.getSubject());
        return new ProviderIdentity(
                token.getIssuer().toString(),
                token.getSubject(),
                username,
                text(token.getFullName(), username),
                token.getEmail(),
                Boolean.TRUE.equals(token.getEmailVerified()));
    }

    private static String text(@Nullable String value, String otherwise) {
        return StringUtils.hasText(value) ? value.strip() : otherwise;
    }
}
