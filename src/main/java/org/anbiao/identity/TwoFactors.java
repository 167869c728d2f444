package org.anbiao.identity;

import java.util.EnumSet;
import java.util.Set;
import org.anbiao.tenancy.Tenant;

/**
 * Who must log in with two factors, by role and by the kind of authority (docs/decisions/0285-two-factors-by-role-and-authority.md).
 * Whoever acts for a county, a prefecture, a department or the platform must, and in a township whoever reaches all of it or decides
 * in its name. A new role must, until it is named here.
 */
final class TwoFactors {

    /** Outside the authority's own staff, or below its villages: they reach one piece and decide nothing in its name. */
    private static final Set<Role> NOWHERE = EnumSet.of(
            Role.GRID_WORKER,
            Role.EXPERT,
            Role.SERVICE_INSTITUTION,
            Role.ENTERPRISE_PRINCIPAL,
            Role.ENTERPRISE_SAFETY_MANAGER,
            Role.ENTERPRISE_EMPLOYEE);

    /** Held to one village, station or town department while the authority is a township. */
    private static final Set<Role> NOT_IN_TOWNSHIPS = EnumSet.of(Role.UNIT_WORKER, Role.SECTION_WORKER);

    private TwoFactors() {}

    /** Whether members of this role need two factors in an authority of this kind and level. */
    static boolean neededBy(Role role, Tenant.Kind kind, Tenant.Level level) {
        boolean township = level == Tenant.Level.TOWNSHIP && kind != Tenant.Kind.DEPARTMENT;
        return !NOWHERE.contains(role) && !(township && NOT_IN_TOWNSHIPS.contains(role));
    }
}
