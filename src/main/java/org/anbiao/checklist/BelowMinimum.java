package org.anbiao.checklist;

import java.util.UUID;

/**
 * An enterprise that does not keep a minimum in a time.
 *
 * @param minimum the strictest of those that match the enterprise's lists of the layer
 * @param owed times of the minimum that ended in the span; those from before the enterprise was entered are not owed
 * @param done of these, in which a list of the layer was checked
 * @param planned whether a plan for a list of the layer runs
 */
public record BelowMinimum(
        UUID enterpriseId, String enterpriseName, CheckMinimum minimum, int owed, int done, boolean planned) {

    /** Times in which no list of the layer was checked. */
    public int missing() {
        return owed - done;
    }
}
