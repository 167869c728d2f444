package org.anbiao.administration.opening;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;

/** What the portal has already, as far as the actor who opens authorities may build on it. */
interface KnownOrganisation {

    /** Every authority of the portal; names and codes are public. */
    Collection<Tenant> authorities();

    /** Whether the actor may open below this authority and add to it. */
    boolean reaches(Tenant tenant);

    /** Whether the actor may open an authority whose superior is not on the portal. */
    boolean mayOpenWithoutSuperior();

    /** Units that have not ended. */
    List<OrgUnit> units(UUID tenantId);

    boolean hasSector(UUID tenantId, String name);

    boolean hasMember(UUID tenantId, OpeningPlan.NewMember member);
}
