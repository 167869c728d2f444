package org.anbiao.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * One login at the login provider.
 *
 * @param token the provider's proof; goes back to it when the person logs out
 * @param twoFactors whether the provider says that two factors were used
 * @param sessionId the login's session at the provider, {@code sid}, by which it may end it
 * @param at when the portal accepted it
 */
record ProviderLogin(
        ProviderIdentity identity,
        OidcIdToken token,
        boolean twoFactors,
        @Nullable String sessionId,
        Instant at) {}
