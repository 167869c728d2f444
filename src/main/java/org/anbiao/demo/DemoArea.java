package org.anbiao.demo;

import java.util.List;
import java.util.UUID;
import org.anbiao.demo.DemoOrganisations.TenantSeed;
import org.anbiao.demo.DemoOrganisations.UnitSeed;
import org.jspecify.annotations.Nullable;

/**
 * Where a part of the invented enterprises lies and who supervises them.
 *
 * @param area the area authority
 * @param regionCode administrative division code inside the credit codes
 * @param enterprises number of enterprises, 家
 * @param nineSmall number of nine-small places, 家
 * @param supervisor the department that supervises them directly; null where the area's own units do
 */
record DemoArea(
        TenantSeed area,
        String regionCode,
        int enterprises,
        int nineSmall,
        @Nullable TenantSeed supervisor) {

    /** A tenth of the large areas, for tests that look at pages and not at sizes. */
    static List<DemoArea> small(DemoOrganisations organisations) {
        return all(organisations).stream()
                .map(area -> area.enterprises() <= 60
                        ? area
                        : new DemoArea(
                                area.area(),
                                area.regionCode(),
                                area.enterprises() / 10,
                                area.nineSmall() / 10,
                                area.supervisor()))
                .toList();
    }

    /** The demonstration's sizes, as the notices give them. */
    static List<DemoArea> all(DemoOrganisations organisations) {
        TenantSeed bureau = organisations.tenant("dehua-cg");
        return List.of(
                new DemoArea(organisations.tenant("baila"), "350524", 60, 0, null),
                new DemoArea(organisations.tenant("xunzhong"), "350526", 25, 0, bureau),
                new DemoArea(organisations.tenant("longxun"), "350526", 20, 0, bureau),
                new DemoArea(organisations.tenant("shishi"), "350581", 2579, 400, null),
                new DemoArea(organisations.tenant("jintao"), "350583", 320, 600, null),
                new DemoArea(organisations.tenant("yunxi"), "350525", 120, 0, null));
    }

    /** Villages, or towns where the area is a county without townships of its own. */
    List<UnitSeed> blocks() {
        return area.units().stream()
                .filter(unit -> unit.kind().equals("village") || unit.kind().equals("town"))
                .toList();
    }

    /** Units that supervise directly: stations and town departments. */
    List<UUID> lines() {
        return area.units().stream()
                .filter(unit -> unit.kind().equals("station") || unit.kind().equals("town_department"))
                .map(unit -> area.unitId(unit.name()))
                .toList();
    }
}
