package org.anbiao.campaign;

import java.time.Instant;

/**
 * How far a launch has come.
 *
 * @param total enterprises in scope when it began
 * @param enrolled enterprises enrolled so far
 * @param error what stopped it; empty while all is well
 */
public record LaunchProgress(State state, long total, long enrolled, Instant startedAt, String error) {

    /** Where a launch stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** Share done, 0 to 1. */
    public double share() {
        return total == 0 ? 1 : Math.min(1, (double) enrolled / total);
    }
}
