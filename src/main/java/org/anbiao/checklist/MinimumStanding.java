package org.anbiao.checklist;

import java.util.List;

/**
 * What an enterprise has to keep for one of its layers, and whether it did.
 *
 * @param minimum the strictest of those that match
 * @param owed times of the minimum that are over in the time looked at
 * @param missed of them those in which no list of the layer was checked
 */
public record MinimumStanding(CheckMinimum minimum, List<CheckPeriod> owed, List<CheckPeriod> missed) {

    public MinimumStanding {
        owed = List.copyOf(owed);
        missed = List.copyOf(missed);
    }
}
