package org.anbiao.registry;

import java.util.UUID;
import org.anbiao.registry.persistence.EnterpriseRepository;
import org.anbiao.tenancy.UnitUse;
import org.springframework.stereotype.Component;

/** A unit does not end while enterprises in business are located in it or supervised by it: they move first. */
@Component
class EnterprisesOfUnit implements UnitUse {

    private final EnterpriseRepository enterprises;

    EnterprisesOfUnit(EnterpriseRepository enterprises) {
        this.enterprises = enterprises;
    }

    @Override
    public String messageKey() {
        return "registry.unit-use";
    }

    @Override
    public long count(UUID unitId) {
        return enterprises.activeIn(unitId);
    }

    @Override
    public boolean movesAlong() {
        return true;
    }
}
