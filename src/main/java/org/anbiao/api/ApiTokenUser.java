package org.anbiao.api;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.ActorPrincipal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A service account logged in by its token: the token's scopes and its authority's actor. */
final class ApiTokenUser extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Account account;

    /**
     * The principal, as the transaction manager asks for it.
     *
     * @param deviceAt the only enterprise a device speaks for; null for a system
     */
    record Account(
            UUID tokenId,
            String name,
            Actor actor,
            @Nullable UUID deviceAt) implements ActorPrincipal {}

    ApiTokenUser(Account account, List<String> scopes) {
        super(authorities(scopes));
        this.account = account;
        setAuthenticated(true);
    }

    private static Collection<GrantedAuthority> authorities(List<String> scopes) {
        return scopes.stream()
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Account getPrincipal() {
        return account;
    }

    @Override
    public String getName() {
        return account.name();
    }
}
