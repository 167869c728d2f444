package org.anbiao.registry.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.registry.Supervisor;
import org.anbiao.registry.Village;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * The villages, supervisors and sectors a sheet may name, read once before its rows are checked. Names lead to them only
 * where they are unique; the key of an enterprise is its code alone.
 */
final class ImportLookup {

    private final Map<String, List<Place>> villages = new LinkedHashMap<>();
    private final Map<String, Tenant> supervisors = new LinkedHashMap<>();
    private final Map<String, OrgUnit> units = new HashMap<>();
    private final Map<String, UUID> sectors;

    private record Place(Tenant area, Village village) {}

    /**
     * @param areas area authorities the actor may import into, with their units
     * @param supervising authorities that may supervise, with their units
     */
    ImportLookup(Map<Tenant, List<OrgUnit>> areas, Map<Tenant, List<OrgUnit>> supervising, Map<String, UUID> sectors) {
        areas.forEach((area, unitsOfArea) -> unitsOfArea.stream()
                .filter(unit -> unit.kind() == OrgUnit.Kind.VILLAGE || unit.kind() == OrgUnit.Kind.TOWN)
                .forEach(unit -> villages.computeIfAbsent(unit.name(), name -> new ArrayList<>())
                        .add(new Place(area, new Village(unit.id(), area.areaId())))));
        supervising.forEach((tenant, unitsOfTenant) -> {
            supervisors.putIfAbsent(tenant.shortName(), tenant);
            supervisors.putIfAbsent(tenant.name(), tenant);
            unitsOfTenant.stream()
                    .filter(unit -> !unit.kind().isBlock())
                    .forEach(unit -> units.put(tenant.id() + unit.name(), unit));
        });
        this.sectors = Map.copyOf(sectors);
    }

    /** How many villages of the area have this name; with an empty area name, of all areas. */
    int villagesNamed(String areaName, String villageName) {
        return matching(areaName, villageName).size();
    }

    /** The one village of this name. */
    Village village(String areaName, String villageName) {
        return matching(areaName, villageName).get(0).village();
    }

    private List<Place> matching(String areaName, String villageName) {
        return villages.getOrDefault(villageName, List.of()).stream()
                .filter(place -> areaName.isEmpty()
                        || areaName.equals(place.area().shortName())
                        || areaName.equals(place.area().name()))
                .toList();
    }

    boolean knowsSupervisor(String name) {
        return supervisors.containsKey(name);
    }

    boolean knowsUnit(String supervisorName, String unitName) {
        Tenant tenant = supervisors.get(supervisorName);
        return tenant != null && units.containsKey(tenant.id() + unitName);
    }

    /** The supervisor, which must be known; without a unit name the authority itself. */
    Supervisor supervisor(String name, String unitName) {
        Tenant tenant = java.util.Objects.requireNonNull(supervisors.get(name));
        OrgUnit unit = unitName.isEmpty() ? null : units.get(tenant.id() + unitName);
        return new Supervisor(tenant.id(), unit == null ? null : unit.id());
    }

    @Nullable
    UUID sector(String name) {
        return sectors.get(name);
    }

    List<String> areaNames() {
        return villages.values().stream()
                .flatMap(List::stream)
                .map(place -> place.area().shortName())
                .distinct()
                .toList();
    }

    List<String> villageNames() {
        return List.copyOf(villages.keySet());
    }

    List<String> supervisorNames() {
        return supervisors.values().stream().map(Tenant::shortName).distinct().toList();
    }

    List<String> unitNames() {
        return units.values().stream().map(OrgUnit::name).distinct().sorted().toList();
    }

    List<String> sectorNames() {
        return sectors.keySet().stream().sorted().toList();
    }
}
