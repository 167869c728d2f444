package org.anbiao.enforcement;

import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows; null and empty mean all.
 *
 * @param text part of the enterprise's name
 * @param year in which they were opened
 */
public record CaseFilter(
        String text,
        @Nullable CaseState state,
        @Nullable CaseGround ground,
        @Nullable Integer year) {

    /** All of them. */
    public static final CaseFilter ALL = new CaseFilter("", null, null, null);
}
