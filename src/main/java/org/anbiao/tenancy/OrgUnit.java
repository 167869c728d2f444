package org.anbiao.tenancy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit inside an authority: village, station, section, grid cell …
 *
 * @param parentId the unit it belongs to, for instance the village of a grid cell
 */
public record OrgUnit(
        UUID id,
        UUID tenantId,
        Kind kind,
        String name,
        @Nullable UUID parentId,
        int ord) {

    /** Kinds of units. */
    public enum Kind {
        /** A town or street of a county that is not a tenant of its own. */
        TOWN,
        VILLAGE,
        STATION,
        SECTION,
        TOWN_DEPARTMENT,
        SUBORDINATE_UNIT,
        SAFETY_OFFICE,
        GRID_CELL;

        /** Whether the unit stands for an area (块) rather than for a line of departments (条). */
        public boolean isBlock() {
            return this == TOWN || this == VILLAGE || this == GRID_CELL;
        }
    }
}
