package org.anbiao.tenantdata;

import java.util.List;
import java.util.UUID;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Actors for departures: they write as the leaving authority and see every authority's rows, because what others' records rest on
 * must not be deleted, and what is not seen would not hold it back. Nothing but numbers and names of what is in the way reaches a page.
 */
@Component
class DepartureActors {

    private final TenantDirectory tenants;
    private final CurrentActor currentActor;

    DepartureActors(TenantDirectory tenants, CurrentActor currentActor) {
        this.tenants = tenants;
        this.currentActor = currentActor;
    }

    /** The person at the page, writing as an authority. */
    Actor person(UUID tenantId) {
        Actor person = currentActor.get();
        return of(person.memberId(), person.memberName(), tenantId);
    }

    /** Somebody, or with null the portal itself, writing as an authority. */
    Actor of(@Nullable UUID memberId, String name, UUID tenantId) {
        List<UUID> all = tenants.all().stream().map(Tenant::id).toList();
        return new Actor(memberId, name, tenantId, null, null, all, List.of());
    }

    /** The portal itself, writing as an authority. */
    Actor portal(UUID tenantId) {
        return of(null, tenants.systemActor(tenantId).memberName(), tenantId);
    }
}
