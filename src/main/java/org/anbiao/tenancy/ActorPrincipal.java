package org.anbiao.tenancy;

/** A logged-in principal that knows its actor. */
public interface ActorPrincipal {

    /** The actor of this login. */
    Actor actor();
}
