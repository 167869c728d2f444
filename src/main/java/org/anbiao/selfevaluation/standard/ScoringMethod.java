package org.anbiao.selfevaluation.standard;

import java.util.Locale;

/** How a standard reckons its result (docs/decisions/0293). An edition has one, and it is part of what is published. */
public enum ScoringMethod {
    /** Each item has points; what is met in part has a part of them. */
    SCORED,
    /** Items, and elements if the standard says so, carry a weight; an item is met or not. */
    WEIGHTED,
    /** An element has full marks; items not met take points off until none are left (扣分制). */
    DEDUCTION,
    /** Items are met or not and are counted; no figure is made of them. */
    UNSCORED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The method of a code. */
    public static ScoringMethod of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether the result is a figure at all. */
    public boolean counts() {
        return this != UNSCORED;
    }

    /** Whether an element can have marks of its own. */
    public boolean marksElements() {
        return this == WEIGHTED || this == DEDUCTION;
    }
}
