package org.anbiao.hazardrules;

import org.jspecify.annotations.Nullable;

/**
 * Which enterprises the list of hazard rules shows.
 *
 * @param text part of the name; empty for all
 * @param standing how they stand; null for all where no version holds
 * @param all whether those where one holds are shown, too, while no standing is asked for
 */
public record RulesFilter(String text, @Nullable RulesStanding standing, boolean all) {

    /** Whether the list is the one of enterprises where no version holds. */
    public boolean lacking() {
        return standing == null && !all;
    }
}
