package org.anbiao.tenancy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and whose rows may be read. Every transaction is bound to one; the database's row-level security reads it.
 *
 * @param memberId the person; null for the portal itself (timers, background jobs)
 * @param memberName the person's name as it stands in records
 * @param tenantId the authority that owns what the actor writes
 * @param unitId the unit inside the authority the actor is held to (a village, a section); null for the whole authority
 * @param enterpriseId the enterprise the actor is held to; null for the authorities' own people
 * @param scope tenants whose rows the actor may read: its own and, for an area authority, everything below it
 * @param definers tenants whose definitions (campaigns, forms, templates) reach the actor: those above it and, for an
 *     enterprise, its supervisors
 * @param assigneeId for who reaches nothing but what was given by name (reviewers, experts, service institutions, R-022; of checks an
 *     enterprise's employees, R-131): the member whose tasks these are; null for everybody else
 */
public record Actor(
        @Nullable UUID memberId,
        String memberName,
        UUID tenantId,
        @Nullable UUID unitId,
        @Nullable UUID enterpriseId,
        List<UUID> scope,
        List<UUID> definers,
        @Nullable UUID assigneeId) {

    public Actor {
        scope = List.copyOf(scope);
        definers = List.copyOf(definers);
    }

    /** An actor who is not held to tasks given by name. */
    public Actor(
            @Nullable UUID memberId,
            String memberName,
            UUID tenantId,
            @Nullable UUID unitId,
            @Nullable UUID enterpriseId,
            List<UUID> scope,
            List<UUID> definers) {
        this(memberId, memberName, tenantId, unitId, enterpriseId, scope, definers, null);
    }

    /** The same person held to the tasks that were given to a member by name, and to the documents behind them. */
    public Actor heldToTasksOf(UUID assignee) {
        return new Actor(memberId, memberName, tenantId, unitId, enterpriseId, scope, definers, assignee);
    }

    /**
     * The same person not held to tasks given by name: for what follows from a decision on such a task, after a service has
     * checked that the task was given.
     */
    public Actor atLarge() {
        return new Actor(memberId, memberName, tenantId, unitId, enterpriseId, scope, definers, null);
    }

    /** Whether this is one of an enterprise's own people. */
    public boolean isEnterprise() {
        return enterpriseId != null;
    }

    /**
     * The same person writing rows of another authority, for instance a village that serves the notice of a bureau's
     * campaign. An enterprise's people stay held to their enterprise. The caller has checked that the person is responsible
     * for the row.
     */
    public Actor onBehalfOf(UUID otherTenantId) {
        var wider = new java.util.ArrayList<>(scope);
        if (!wider.contains(otherTenantId)) {
            wider.add(otherTenantId);
        }
        return new Actor(memberId, memberName, otherTenantId, unitId, enterpriseId, wider, definers, assigneeId);
    }
}
