package org.anbiao.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Somebody who logged in at the login provider and is no member yet: has none, or has not chosen among several. Has no
 * actor and no permission.
 */
final class ProviderVisitor implements OidcUser, ProviderPrincipal {

    private static final long serialVersionUID = 1L;

    private final transient ProviderLogin login;

    ProviderVisitor(ProviderLogin login) {
        this.login = login;
    }

    ProviderLogin login() {
        return login;
    }

    @Override
    public ProviderIdentity identity() {
        return login.identity();
    }

    @Override
    public Map<String, Object> getClaims() {
        return login.token().getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public OidcIdToken getIdToken() {
        return login.token();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getName() {
        return login.identity().subject();
    }
}
