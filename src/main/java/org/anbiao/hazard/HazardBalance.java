package org.anbiao.hazard;

import java.util.UUID;

/**
 * How an enterprise's hazards of a time stand (定期清零, R-176).
 *
 * @param carried open on the day before the time began
 * @param opened found in it
 * @param closed signed off in it, whenever they were found
 * @param open not signed off at its end
 * @param overdue of these, past their deadline at its end
 * @param oldestDays days since the oldest of these was found; 0 where none is open
 */
public record HazardBalance(
        UUID enterpriseId,
        String enterpriseName,
        int carried,
        int opened,
        int closed,
        int open,
        int overdue,
        int oldestDays) {

    /** Whether nothing is open. */
    public boolean isCleared() {
        return open == 0;
    }
}
