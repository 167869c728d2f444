package org.anbiao.enforcement;

import org.jspecify.annotations.Nullable;

/**
 * Which enterprises of a plan a list shows; null and empty mean all.
 *
 * @param text part of the enterprise's name
 * @param tier as decided, else as proposed
 * @param undecided only those nobody has decided about
 */
public record PlanFilter(String text, @Nullable Tier tier, boolean undecided) {

    /** All of them. */
    public static final PlanFilter ALL = new PlanFilter("", null, false);
}
