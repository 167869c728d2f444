package org.anbiao.registry.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.registry.persistence.SectorQueries;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.stereotype.Component;

/** Reads what the sheets of the current actor may name. */
@Component
class ImportLookups {

    private final TenantDirectory tenants;
    private final SectorQueries sectors;
    private final CurrentActor currentActor;

    ImportLookups(TenantDirectory tenants, SectorQueries sectors, CurrentActor currentActor) {
        this.tenants = tenants;
        this.sectors = sectors;
        this.currentActor = currentActor;
    }

    /** Villages of the actor's area; supervisors of the whole county. */
    ImportLookup load() {
        Tenant own = tenants.get(currentActor.get().tenantId());
        Tenant area = tenants.get(own.areaId());
        UUID county = area.level() == Tenant.Level.TOWNSHIP && area.parentId() != null ? area.parentId() : area.id();
        return new ImportLookup(
                withUnits(tenants.present(area.id()).stream()
                        .filter(Tenant::isArea)
                        .toList()),
                withUnits(tenants.present(county)),
                sectors.byName());
    }

    private Map<Tenant, List<OrgUnit>> withUnits(List<Tenant> of) {
        Map<Tenant, List<OrgUnit>> units = new LinkedHashMap<>();
        of.forEach(tenant -> units.put(tenant, tenants.units(tenant.id())));
        return units;
    }
}
