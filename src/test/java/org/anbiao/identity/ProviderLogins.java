package org.anbiao.identity;

import java.time.Instant;
import org.anbiao.support.TenantFixture;

/** Logins at the login provider for tests of other modules. */
public final class ProviderLogins {

    private ProviderLogins() {}

    /** The login of an account with two memberships, in the first of them. */
    public static PortalUser of(TenantFixture fixture, LoginIdentities identities, Member member, Member other) {
        ProviderLogin login = ProviderFixture.login(true, Instant.now());
        ProviderFixture.link(fixture, identities, member, login);
        ProviderFixture.link(fixture, identities, other, login);
        return new ProviderMember(login, member, fixture.actor(member));
    }
}
