package org.anbiao.identity;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** What a member and a visitor share who logged in at the login provider: the login, and what Spring Security asks of it. */
interface ProviderUser extends OidcUser, ProviderPrincipal {

    ProviderLogin login();

    @Override
    default ProviderIdentity identity() {
        return login().identity();
    }

    @Override
    default Map<String, Object> getClaims() {
        return login().token().getClaims();
    }

    @Override
    default Map<String, Object> getAttributes() {
        return getClaims();
    }

    @Override
    default @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    default OidcIdToken getIdToken() {
        return login().token();
    }

    @Override
    default String getName() {
        return login().identity().subject();
    }
}
