package org.anbiao.administration.reorganisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.administration.Reach;
import org.anbiao.administration.UnitLine;
import org.anbiao.administration.UnitService;
import org.anbiao.common.DomainException;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.stereotype.Component;

/** Whether villages can go from one township to another: the common superior asks, names are free, a document is there. */
@Component
class TransferCheck {

    private final UnitService units;
    private final TenantDirectory tenants;
    private final Reach reach;
    private final CurrentActor currentActor;
    private final Clock clock;

    TransferCheck(UnitService units, TenantDirectory tenants, Reach reach, CurrentActor currentActor, Clock clock) {
        this.units = units;
        this.tenants = tenants;
        this.reach = reach;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Townships that a township's villages can go to; empty where the person is not above it. */
    List<Tenant> receivers(UUID fromTenantId) {
        if (!isBelow(tenants.get(fromTenantId))) {
            return List.of();
        }
        return tenants.present(currentActor.get().tenantId()).stream()
                .filter(this::isBelow)
                .filter(tenant -> !tenant.id().equals(fromTenantId) && !tenants.isSuspended(tenant.id()))
                .toList();
    }

    private boolean isBelow(Tenant tenant) {
        return tenant.isArea()
                && tenant.level() == Tenant.Level.TOWNSHIP
                && !tenant.id().equals(currentActor.get().tenantId())
                && reach.tenantIds().contains(tenant.id());
    }

    /**
     * The villages that go.
     *
     * @throws DomainException administration.transfer.…, administration.reorganisation.…, administration.date.future,
     *     administration.unit.name-taken
     */
    List<UnitLine> require(Transfer order) {
        if (order.reason().isBlank() || order.document().isBlank()) {
            throw new DomainException("administration.reorganisation.document-missing");
        }
        if (order.on().isAfter(LocalDate.now(clock))) {
            throw new DomainException("administration.date.future", order.on());
        }
        if (receivers(order.fromTenantId()).stream()
                .noneMatch(tenant -> tenant.id().equals(order.toTenantId()))) {
            throw new DomainException("administration.transfer.superior");
        }
        List<UnitLine> present = units.units(order.fromTenantId()).stream()
                .filter(unit -> unit.endedOn() == null)
                .toList();
        List<UnitLine> villages = present.stream()
                .filter(unit -> unit.kind() == OrgUnit.Kind.VILLAGE)
                .toList();
        List<UnitLine> going = villages.stream()
                .filter(unit -> order.villageIds().contains(unit.id()))
                .toList();
        if (going.isEmpty() || going.size() < order.villageIds().size()) {
            throw new DomainException("administration.transfer.villages");
        }
        if (order.endsTownship() && going.size() < villages.size()) {
            throw new DomainException("administration.transfer.not-all");
        }
        going.forEach(
                village -> namesOf(village, present).forEach(name -> units.requireFree(order.toTenantId(), name)));
        return going;
    }

    private static List<String> namesOf(UnitLine village, List<UnitLine> present) {
        List<String> names = new ArrayList<>(List.of(village.name()));
        inside(village.id(), present).forEach(cell -> names.add(cell.name()));
        return names;
    }

    /** Grid cells of a village. */
    static List<UnitLine> inside(UUID villageId, List<UnitLine> units) {
        return units.stream()
                .filter(unit -> villageId.equals(unit.parentId()) && unit.endedOn() == null)
                .toList();
    }
}
