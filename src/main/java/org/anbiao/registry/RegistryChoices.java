package org.anbiao.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.registry.persistence.SectorQueries;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the forms and filters of the registry offer the current actor: villages, grid cells, supervisors, sectors. */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional(readOnly = true)
public class RegistryChoices {

    private final TenantDirectory tenants;
    private final SectorQueries sectors;
    private final CurrentActor currentActor;
    private final ClassDeciders deciders;

    RegistryChoices(TenantDirectory tenants, SectorQueries sectors, CurrentActor currentActor, ClassDeciders deciders) {
        this.tenants = tenants;
        this.sectors = sectors;
        this.currentActor = currentActor;
        this.deciders = deciders;
    }

    /** Whose decision on the size class of a public institution holds in an area on a day. */
    public ClassDeciders.Deciders deciders(UUID areaTenantId, LocalDate day) {
        return deciders.of(areaTenantId, day);
    }

    /** A choice with an id. */
    public record Choice(UUID id, String label) {}

    /** A direct supervisor that can be chosen. */
    public record SupervisorChoice(Supervisor supervisor, String label) {}

    /** Villages of the actor's area, with the township in front where there are several. */
    public List<Choice> villages() {
        List<Tenant> areas =
                tenants.present(ownArea().id()).stream().filter(Tenant::isArea).toList();
        List<Choice> choices = new ArrayList<>();
        for (Tenant area : areas) {
            for (OrgUnit unit : tenants.units(area.id())) {
                if (unit.kind() == OrgUnit.Kind.VILLAGE || unit.kind() == OrgUnit.Kind.TOWN) {
                    String label = areas.size() == 1 ? unit.name() : area.shortName() + " · " + unit.name();
                    choices.add(new Choice(unit.id(), label));
                }
            }
        }
        return choices;
    }

    /** A village that can be chosen, with the area authority it belongs to. */
    public record PlacedVillage(UUID tenantId, UUID unitId, String label) {}

    /** Villages of the actor's area, each with its authority. */
    public List<PlacedVillage> placedVillages() {
        return villages().stream()
                .map(choice -> new PlacedVillage(
                        tenants.findUnit(choice.id()).orElseThrow().tenantId(), choice.id(), choice.label()))
                .toList();
    }

    /** Short name of the actor's own authority; lists leave it out where it says nothing new. */
    public String ownName() {
        return tenants.get(currentActor.get().tenantId()).shortName();
    }

    /** Grid cells of a village. */
    public List<Choice> grids(UUID villageUnitId) {
        return tenants.findUnit(villageUnitId)
                .map(village -> tenants.units(village.tenantId()).stream()
                        .filter(unit -> unit.kind() == OrgUnit.Kind.GRID_CELL && villageUnitId.equals(unit.parentId()))
                        .map(unit -> new Choice(unit.id(), unit.name()))
                        .toList())
                .orElse(List.of());
    }

    /** Authorities of the actor's county that can supervise directly, each followed by its sections and stations. */
    public List<SupervisorChoice> supervisors() {
        Tenant area = ownArea();
        UUID county = area.level() == Tenant.Level.TOWNSHIP && area.parentId() != null ? area.parentId() : area.id();
        List<SupervisorChoice> choices = new ArrayList<>();
        for (Tenant tenant : tenants.present(county)) {
            choices.add(new SupervisorChoice(new Supervisor(tenant.id(), null), tenant.shortName()));
            for (OrgUnit unit : tenants.units(tenant.id())) {
                if (!unit.kind().isBlock() && unit.kind() != OrgUnit.Kind.SAFETY_OFFICE) {
                    choices.add(new SupervisorChoice(
                            new Supervisor(tenant.id(), unit.id()), tenant.shortName() + " · " + unit.name()));
                }
            }
        }
        return choices;
    }

    /** Sectors of the actor's authority and those above. */
    public List<Choice> sectors() {
        return sectors.byName().entrySet().stream()
                .map(entry -> new Choice(entry.getValue(), entry.getKey()))
                .toList();
    }

    private Tenant ownArea() {
        return tenants.get(tenants.get(currentActor.get().tenantId()).areaId());
    }
}
