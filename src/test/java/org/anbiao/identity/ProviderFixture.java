package org.anbiao.identity;

import java.time.Instant;
import java.util.UUID;
import org.anbiao.support.TenantFixture;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Logins at an invented provider. */
final class ProviderFixture {

    static final String ISSUER = "https://login.example.org/realms/anbiao";

    private ProviderFixture() {}

    static ProviderLogin login(boolean twoFactors, Instant at) {
        return login(UUID.randomUUID().toString(), twoFactors, at);
    }

    static ProviderLogin login(String subject, boolean twoFactors, Instant at) {
        OidcIdToken token = OidcIdToken.withTokenValue("token")
                .issuer(ISSUER)
                .subject(subject)
                .issuedAt(at)
                .expiresAt(at.plusSeconds(300))
                .build();
        ProviderIdentity identity =
                new ProviderIdentity(ISSUER, subject, "user-" + subject.substring(0, 8), "试用", null, false);
        return new ProviderLogin(identity, token, twoFactors, "session-" + subject, at);
    }

    static void link(TenantFixture fixture, LoginIdentities identities, Member member, ProviderLogin login) {
        fixture.asSystem(member.tenantId(), () -> {
            identities.link(member.id(), login.identity());
            return true;
        });
    }

    static OAuth2AuthenticationToken authentication(OidcUser user) {
        return new OAuth2AuthenticationToken(user, user.getAuthorities(), ProviderRequests.REGISTRATION);
    }

    static void logIn(OidcUser user) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(user));
        SecurityContextHolder.setContext(context);
    }
}
