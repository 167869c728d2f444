package org.anbiao.identity;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which roles must log in with two factors. Every role that administers, authorises, audits or manages campaigns must; those who
 * only do their own piece of work need not. A new role must, until it is named here.
 */
final class TwoFactors {

    private static final Set<Role> ONE_IS_ENOUGH = EnumSet.of(
            Role.UNIT_WORKER,
            Role.SECTION_WORKER,
            Role.GRID_WORKER,
            Role.LEADER,
            Role.REVIEWER,
            Role.EXPERT,
            Role.SERVICE_INSTITUTION,
            Role.ENTERPRISE_PRINCIPAL,
            Role.ENTERPRISE_SAFETY_MANAGER,
            Role.ENTERPRISE_EMPLOYEE);

    private TwoFactors() {}

    static boolean neededBy(Role role) {
        return !ONE_IS_ENOUGH.contains(role);
    }
}
