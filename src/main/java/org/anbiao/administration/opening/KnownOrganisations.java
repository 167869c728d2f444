package org.anbiao.administration.opening;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.administration.Reach;
import org.anbiao.administration.persistence.OrganisationRows;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.stereotype.Component;

/** Reads what the portal has, as the actor may build on it. */
@Component
class KnownOrganisations {

    private final TenantDirectory tenants;
    private final OrganisationRows rows;
    private final Reach reach;
    private final CurrentActor currentActor;

    KnownOrganisations(TenantDirectory tenants, OrganisationRows rows, Reach reach, CurrentActor currentActor) {
        this.tenants = tenants;
        this.rows = rows;
        this.reach = reach;
        this.currentActor = currentActor;
    }

    KnownOrganisation ofActor() {
        return new OfActor(tenants.all(), reach.tenantIds(), reach.isOperator());
    }

    private final class OfActor implements KnownOrganisation {

        private final List<Tenant> authorities;
        private final Set<UUID> reached;
        private final boolean operator;

        OfActor(List<Tenant> authorities, Set<UUID> reached, boolean operator) {
            this.authorities = authorities;
            this.reached = reached;
            this.operator = operator;
        }

        @Override
        public Collection<Tenant> authorities() {
            return authorities;
        }

        @Override
        public boolean reaches(Tenant tenant) {
            return reached.contains(tenant.id());
        }

        @Override
        public boolean mayOpenWithoutSuperior() {
            return operator;
        }

        @Override
        public List<OrgUnit> units(UUID tenantId) {
            return isNew(tenantId) ? List.of() : tenants.units(tenantId);
        }

        @Override
        public boolean hasSector(UUID tenantId, String name) {
            return !isNew(tenantId)
                    && currentActor.callAs(tenants.systemActor(tenantId), () -> rows.hasSector(tenantId, name));
        }

        @Override
        public boolean hasMember(UUID tenantId, OpeningPlan.NewMember member) {
            return !isNew(tenantId)
                    && currentActor.callAs(
                            tenants.systemActor(tenantId),
                            () -> rows.hasMember(tenantId, member.name(), member.phone(), member.email()));
        }

        private boolean isNew(UUID tenantId) {
            return !reached.contains(tenantId);
        }
    }
}
