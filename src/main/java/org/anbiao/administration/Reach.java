package org.anbiao.administration;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.DomainException;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.stereotype.Component;

/**
 * Which authorities the person may administer: the platform's operator every one, an authority's administrator the own one
 * and, for an area authority, those below it.
 */
@Component
public class Reach {

    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final CurrentMember currentMember;

    Reach(TenantDirectory tenants, CurrentActor currentActor, CurrentMember currentMember) {
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.currentMember = currentMember;
    }

    /** Whether the person runs the platform. */
    public boolean isOperator() {
        return currentMember.has(Permission.TENANTS_OPEN);
    }

    /** Whether the person opens authorities: the operator, and who administers a prefecture or county; below a township are only units. */
    public boolean opens() {
        Tenant own = tenants.get(currentActor.get().tenantId());
        return isOperator() || own.isArea() && own.level() != Tenant.Level.TOWNSHIP;
    }

    /** The authorities the person administers; read anew each time, so that a new authority is in it at once. */
    public Set<UUID> tenantIds() {
        Tenant own = tenants.get(currentActor.get().tenantId());
        var reached = isOperator() ? tenants.all() : own.isArea() ? tenants.subtree(own.id()) : java.util.List.of(own);
        return reached.stream().map(Tenant::id).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * An actor that writes rows of an authority in the person's own name.
     *
     * @throws DomainException administration.not-yours if the person may not administer it
     */
    public Actor actorIn(UUID tenantId) {
        if (!tenantIds().contains(tenantId)) {
            throw new DomainException("administration.not-yours");
        }
        Actor person = currentActor.get();
        Actor of = tenants.actor(person.memberId(), person.memberName(), tenantId, null, null);
        return new Actor(person.memberId(), person.memberName(), tenantId, null, null, of.scope(), of.definers());
    }
}
