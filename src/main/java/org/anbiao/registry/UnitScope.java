package org.anbiao.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of an authority's enterprises that a person of one of its units works with: a village its own, a grid worker
 * the cell's, a section or station those it supervises directly. Row-level security stops at the authority; lists and
 * services narrow further with this.
 *
 * @param reach how the unit is tied to its enterprises
 * @param unitId the unit; null exactly for the whole authority
 */
public record UnitScope(Reach reach, @Nullable UUID unitId) {

    /** A person of the authority itself. */
    public static final UnitScope WHOLE = new UnitScope(Reach.AUTHORITY, null);

    /** How a unit is tied to its enterprises. */
    public enum Reach {
        AUTHORITY("true"),
        VILLAGE("%s.village_unit_id = :unit"),
        TOWN("%s.village_unit_id in (select u.id from org_unit u where u.id = :unit or u.parent_id = :unit)"),
        GRID("%s.grid_unit_id = :unit"),
        SUPERVISOR("%s.supervisor_unit_id = :unit");

        private final String condition;

        Reach(String condition) {
            this.condition = condition;
        }
    }

    /**
     * A condition on the table {@code enterprise} with the named parameter {@code unit}, which the caller binds to
     * {@link #unitId()} in any case.
     *
     * @param alias of the table in the statement
     */
    public String condition(String alias) {
        String unit = reach.condition.formatted(alias);
        // the parameter must stand in the statement to be bound
        return reach == Reach.AUTHORITY ? "(:unit::uuid is null)" : "(" + unit.replace(":unit", ":unit::uuid") + ")";
    }
}
