package org.anbiao.tenantdata;

import java.util.UUID;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.boot.test.context.TestComponent;

/** Carries a deletion out in the test's own thread, and in its transaction if there is one. */
@TestComponent
public class DepartureRun {

    private final DepartureSteps steps;
    private final DepartureActors actors;
    private final CurrentActor currentActor;

    DepartureRun(DepartureSteps steps, DepartureActors actors, CurrentActor currentActor) {
        this.steps = steps;
        this.actors = actors;
        this.currentActor = currentActor;
    }

    /**
     * Does at most so many steps of so many rows.
     *
     * @return whether there is more to do
     */
    public boolean steps(UUID tenantId, UUID departureId, int number, int rows) {
        return currentActor.callAs(actors.portal(tenantId), () -> {
            boolean more = true;
            for (int i = 0; i < number && more; i++) {
                more = steps.next(departureId, rows);
            }
            return more;
        });
    }
}
