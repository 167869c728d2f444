package org.anbiao.registry.importing;

import org.anbiao.registry.Supervisor;
import org.anbiao.registry.Village;
import org.jspecify.annotations.Nullable;

/** Reads where a row puts an enterprise and under whom. */
final class PlaceReader {

    private final ImportLookup lookup;

    PlaceReader(ImportLookup lookup) {
        this.lookup = lookup;
    }

    @Nullable
    Village village(RowReader reader) {
        String area = reader.text(ImportColumn.TOWN);
        String name = reader.text(ImportColumn.VILLAGE);
        if (name.isEmpty()) {
            return null;
        }
        int found = lookup.villagesNamed(area, name);
        if (found == 1) {
            return lookup.village(area, name);
        }
        reader.problem(found == 0 ? "registry.import.problem.village" : "registry.import.problem.village-twice", name);
        return null;
    }

    @Nullable
    Supervisor supervisor(RowReader reader) {
        String name = reader.text(ImportColumn.SUPERVISOR);
        String unit = reader.text(ImportColumn.SUPERVISOR_UNIT);
        if (name.isEmpty()) {
            return null;
        }
        if (!lookup.knowsSupervisor(name)) {
            reader.problem("registry.import.problem.supervisor", name);
            return null;
        }
        if (!unit.isEmpty() && !lookup.knowsUnit(name, unit)) {
            reader.problem("registry.import.problem.unit", name, unit);
            return null;
        }
        return lookup.supervisor(name, unit);
    }
}
