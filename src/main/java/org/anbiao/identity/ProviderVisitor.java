package org.anbiao.identity;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;

/**
 * Somebody who logged in at the login provider and is no member yet: has none, or has not chosen among several. Has no
 * actor and no permission.
 */
final class ProviderVisitor implements ProviderUser {

    private static final long serialVersionUID = 1L;

    private final transient ProviderLogin login;

    ProviderVisitor(ProviderLogin login) {
        this.login = login;
    }

    @Override
    public ProviderLogin login() {
        return login;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }
}
