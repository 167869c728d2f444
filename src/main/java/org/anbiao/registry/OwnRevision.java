package org.anbiao.registry;

import org.anbiao.common.DomainException;

/** What an enterprise may change of its own entry: how to reach it and its figures, not what the authorities mark. */
final class OwnRevision {

    private OwnRevision() {}

    /** @throws DomainException registry.authority-only if a mark, the code or the category would change */
    static void requireAllowed(EnterpriseProfile before, EnterpriseProfile after) {
        EnterpriseProfile allowed = new EnterpriseProfile(
                before.kind(),
                before.code(),
                after.name(),
                before.category(),
                after.address(),
                after.phone(),
                before.sectorId(),
                before.publicInstitution(),
                before.highRisk(),
                before.keyEnterprise(),
                before.tags());
        if (!allowed.equals(after)) {
            throw new DomainException("registry.authority-only");
        }
    }
}
