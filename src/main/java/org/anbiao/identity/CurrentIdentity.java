package org.anbiao.identity;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who is logged in at the login provider, also where that account has no membership yet and so no actor (somebody who is
 * about to accept an invitation). Empty for local accounts and for nobody.
 */
@Component
public class CurrentIdentity {

    /** The identity of the running request. */
    public Optional<ProviderIdentity> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ProviderPrincipal principal
                ? Optional.of(principal.identity())
                : Optional.empty();
    }
}
