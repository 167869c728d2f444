package org.anbiao.hazard.workflow;

import java.util.UUID;
import org.anbiao.hazard.Hazard;
import org.anbiao.hazard.HazardState;
import org.anbiao.hazard.persistence.HazardRows;
import org.springframework.stereotype.Component;

/**
 * Where a hazard stands. Its own state is the rule and the case follows it. Called from expressions, by the name {@code hazardSteps}.
 */
@Component("hazardSteps")
public class HazardSteps {

    private final HazardRows rows;

    HazardSteps(HazardRows rows) {
        this.rows = rows;
    }

    /** Whether somebody has to say first that it is a hazard. */
    public boolean proposed(String hazardId) {
        return state(hazardId) == HazardState.PROPOSED;
    }

    /** Whether it waits for its plan: it was judged major after it had one. */
    public boolean found(String hazardId) {
        return state(hazardId) == HazardState.FOUND;
    }

    /** Whether it is a major one that has to be reported before work starts. */
    public boolean planned(String hazardId) {
        return state(hazardId) == HazardState.PLANNED;
    }

    /** Whether it is a major one that passed the re-check and waits for the sign-off. */
    public boolean rechecked(String hazardId) {
        return state(hazardId) == HazardState.RECHECKED;
    }

    /** Whether it is signed off. */
    public boolean closed(String hazardId) {
        return state(hazardId) == HazardState.CLOSED;
    }

    private HazardState state(String hazardId) {
        return rows.find(UUID.fromString(hazardId)).map(Hazard::state).orElseThrow();
    }
}
