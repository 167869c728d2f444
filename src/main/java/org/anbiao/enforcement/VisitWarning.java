package org.anbiao.enforcement;

import java.util.List;

/**
 * What to know before an enterprise is visited again: who was there shortly before. With earlier visits the reason of another
 * one must be given, and the enterprise reads it.
 *
 * @param days how far back was looked
 * @param earlier the visits of these days, the latest first
 */
public record VisitWarning(int days, List<InspectionListItem> earlier) {

    public VisitWarning {
        earlier = List.copyOf(earlier);
    }

    /** Whether the enterprise was visited in these days. */
    public boolean isFurther() {
        return !earlier.isEmpty();
    }
}
