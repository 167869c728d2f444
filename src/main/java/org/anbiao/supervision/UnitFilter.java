package org.anbiao.supervision;

import org.jspecify.annotations.Nullable;

/**
 * Which records about units a list shows; null and empty mean all.
 *
 * @param text part of the unit's name
 * @param year in which they were made
 * @param open whether only findings that are not closed
 */
public record UnitFilter(String text, @Nullable Integer year, boolean open) {

    /** All of them. */
    public static final UnitFilter ALL = new UnitFilter("", null, false);
}
