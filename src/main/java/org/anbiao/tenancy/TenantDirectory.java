package org.anbiao.tenancy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.tenancy.persistence.TenantQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The authorities and their units. Names are public, so that every member may look them up; the service needs no
 * permission.
 */
@Service
@Transactional(readOnly = true)
public class TenantDirectory {

    private final TenantQueries queries;

    TenantDirectory(TenantQueries queries) {
        this.queries = queries;
    }

    /** The authority with this id. */
    public Optional<Tenant> find(UUID id) {
        return queries.find(id);
    }

    /** The authority with this code. */
    public Optional<Tenant> findByCode(String code) {
        return queries.findByCode(code);
    }

    /** The authority with this id, which must exist. */
    public Tenant get(UUID id) {
        return queries.find(id).orElseThrow(() -> new IllegalArgumentException("No tenant " + id));
    }

    /**
     * Whether an authority is suspended today: nobody of it logs in, and it launches nothing. What runs already goes on, since
     * deadlines bind whoever watches them (docs/decisions/0123-suspended-authorities.md).
     */
    public boolean isSuspended(UUID tenantId) {
        return queries.isSuspended(tenantId);
    }

    /** Every authority, in the order of their codes; for background work that goes on for each of them. */
    public List<Tenant> all() {
        return queries.all();
    }

    /** The authority and everything below it, nearest first. */
    public List<Tenant> subtree(UUID root) {
        return queries.subtree(root);
    }

    /** As {@link #subtree}, to choose from: authorities that left the portal are not offered any more. */
    public List<Tenant> present(UUID root) {
        return queries.present(root);
    }

    /** The units of an authority that have not ended, in their order. */
    public List<OrgUnit> units(UUID tenantId) {
        return queries.units(tenantId);
    }

    /** The unit with this id. */
    public Optional<OrgUnit> findUnit(UUID id) {
        return queries.findUnit(id);
    }

    /**
     * An actor for a person of an authority: an area authority reads everything below it, a department only what it
     * supervises.
     */
    public Actor actor(
            @Nullable UUID memberId,
            String memberName,
            UUID tenantId,
            @Nullable UUID unitId,
            @Nullable UUID enterpriseId) {
        Tenant tenant = get(tenantId);
        List<UUID> scope = tenant.isArea() && enterpriseId == null
                ? queries.subtree(tenantId).stream().map(Tenant::id).toList()
                : List.of(tenantId);
        return new Actor(memberId, memberName, tenantId, unitId, enterpriseId, scope, queries.definers(tenantId));
    }

    /** The portal itself acting for an authority: timers, background jobs, demonstration data. */
    public Actor systemActor(UUID tenantId) {
        return actor(null, "系统", tenantId, null, null);
    }
}
