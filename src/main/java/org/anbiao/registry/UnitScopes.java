package org.anbiao.registry;

import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.stereotype.Component;

/** Finds the {@link UnitScope} of the current actor. Needs no permission: it only narrows. */
@Component
public class UnitScopes {

    private final CurrentActor currentActor;
    private final TenantDirectory tenants;

    UnitScopes(CurrentActor currentActor, TenantDirectory tenants) {
        this.currentActor = currentActor;
        this.tenants = tenants;
    }

    /** What the current actor works with. */
    public UnitScope current() {
        return of(currentActor.get());
    }

    /** What an actor works with. */
    public UnitScope of(Actor actor) {
        if (actor.unitId() == null) {
            return UnitScope.WHOLE;
        }
        // a unit that is not there narrows to nothing, never to everything
        return tenants.findUnit(actor.unitId())
                .map(UnitScopes::of)
                .orElseGet(() -> new UnitScope(UnitScope.Reach.SUPERVISOR, actor.unitId()));
    }

    private static UnitScope of(OrgUnit unit) {
        return switch (unit.kind()) {
            case VILLAGE -> new UnitScope(UnitScope.Reach.VILLAGE, unit.id());
            case TOWN -> new UnitScope(UnitScope.Reach.TOWN, unit.id());
            case GRID_CELL -> new UnitScope(UnitScope.Reach.GRID, unit.id());
            case SAFETY_OFFICE -> UnitScope.WHOLE;
            case STATION, SECTION, TOWN_DEPARTMENT, SUBORDINATE_UNIT ->
                new UnitScope(UnitScope.Reach.SUPERVISOR, unit.id());
        };
    }
}
