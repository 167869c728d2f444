package org.anbiao.identity;

import java.util.Map;
import org.anbiao.tenancy.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A member that logged in at the login provider. */
final class ProviderMember extends PortalUser implements OidcUser, ProviderPrincipal {

    private static final long serialVersionUID = 1L;

    private final transient ProviderLogin login;

    ProviderMember(ProviderLogin login, Member member, Actor actor) {
        super(login.identity().username(), "", member, actor);
        this.login = login;
    }

    /** Somebody who works in an absent colleague's membership. */
    ProviderMember(ProviderLogin login, Substitutions.StandIn standIn) {
        super(login.identity().username(), standIn);
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
    public String getName() {
        return login.identity().subject();
    }
}
