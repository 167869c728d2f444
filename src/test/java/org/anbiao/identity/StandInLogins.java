package org.anbiao.identity;

/** Logins of substitutes for tests of other modules. */
public final class StandInLogins {

    private StandInLogins() {}

    /** The login of somebody who has changed over to an absent colleague's membership. */
    public static PortalUser of(Substitutions.StandIn standIn) {
        return new PortalUser("test", standIn);
    }
}
