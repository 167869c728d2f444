package org.anbiao.identity;

import org.anbiao.tenancy.Actor;

/** A member that logged in at the login provider. */
final class ProviderMember extends PortalUser implements ProviderUser {

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

    @Override
    public ProviderLogin login() {
        return login;
    }
}
