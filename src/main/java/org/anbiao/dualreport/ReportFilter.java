package org.anbiao.dualreport;

import org.jspecify.annotations.Nullable;

/**
 * Which enterprises the list of dual reports shows.
 *
 * @param text part of the name; empty for all
 * @param state to whom it was given; null for all that did not give it to both
 * @param all whether those that gave it to both are shown, too, while no state is asked for
 * @param last whether it is about the period before the present one
 */
public record ReportFilter(String text, @Nullable ReportState state, boolean all, boolean last) {}
