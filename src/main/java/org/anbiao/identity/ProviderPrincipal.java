package org.anbiao.identity;

/** A principal that logged in at the login provider, with or without a membership. */
public interface ProviderPrincipal {

    /** Who the provider says this is. */
    ProviderIdentity identity();
}
