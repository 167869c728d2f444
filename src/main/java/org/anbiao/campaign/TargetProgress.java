package org.anbiao.campaign;

import org.anbiao.reporting.TargetQuestion;
import org.jspecify.annotations.Nullable;

/**
 * A target beside what has been reached.
 *
 * @param number place of the target among the campaign's targets, from 0
 * @param unit the member unit that has this target of its own; null for targets of the whole or of a sector
 * @param question how it is counted
 * @param base what the percentage is taken of; null for plain numbers
 * @param needed how many are needed; 0 asks for nothing
 * @param actual counted live
 * @param recorded false where the portal does not record the fact behind the measure, or behind its base, yet
 */
public record TargetProgress(
        int number,
        TargetPlan target,
        @Nullable MemberUnit unit,
        TargetQuestion question,
        @Nullable Long base,
        long needed,
        long actual,
        boolean recorded) {

    /** Whether nothing is asked for: a target of 0. A percentage of an empty base is not that. */
    public boolean asksNothing() {
        return target.number().signum() == 0;
    }

    /** Whether as many as needed have been reached. */
    public boolean reached() {
        return recorded && needed > 0 && actual >= needed;
    }

    /** Whether fewer than needed were reached; of what the portal does not record it cannot say so. */
    public boolean unmet() {
        return recorded && needed > 0 && !reached();
    }

    /** For whom it stands: the unit, the sector, or the scheme's own words. */
    public String scopeName() {
        return unit == null ? target.scopeLabel() : unit.name();
    }
}
