package org.anbiao.identity;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Who the login provider (Keycloak) says somebody is. It says nothing about roles: those stand at the {@link Member}.
 *
 * @param issuer address of the provider's realm, as in the token's {@code iss}
 * @param subject the account's unchangeable id at that provider, {@code sub}
 * @param username the account's name, {@code preferred_username}; may change, so never a key
 * @param name the person's name as the provider knows it; the username where it knows none
 * @param email null where the provider knows none
 * @param emailVerified whether the provider has checked that the address is the person's
 */
public record ProviderIdentity(
        String issuer,
        String subject,
        String username,
        String name,
        @Nullable String email,
        boolean emailVerified) implements Serializable {}
