package org.anbiao.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.anbiao.api.persistence.ApiTokenRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the service account behind a token; called before there is an actor, so it asks for no permission. */
@Component
class ApiTokenLogin {

    private final ApiTokenRows tokens;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final Clock clock;

    ApiTokenLogin(ApiTokenRows tokens, TenantDirectory tenants, CurrentActor currentActor, Clock clock) {
        this.tokens = tokens;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The account, if the token is known, not withdrawn and not out of date. */
    @Transactional
    public Optional<ApiTokenUser> find(String secret) {
        return tokens.findByHash(ApiTokenService.hash(secret))
                .filter(found -> found.token().isValidOn(LocalDate.now(clock)))
                .map(this::user);
    }

    private ApiTokenUser user(ApiTokenRows.Found found) {
        Actor authority = tenants.actor(null, found.token().name(), found.tenantId(), null, null);
        currentActor.runAs(authority, () -> tokens.used(found.token().id()));
        var account =
                new ApiTokenUser.Account(found.token().id(), found.token().name(), authority, found.enterpriseId());
        return new ApiTokenUser(account, found.token().scopes());
    }
}
