package org.anbiao.hazardrules;

import java.util.Locale;

/** How an enterprise stands with its hazard rules on a day. */
public enum RulesStanding {
    /** Nothing was put in force; what is drafted is the enterprise's own. */
    NONE,
    /** Put in force from a later day on. */
    TO_COME,
    /** A version holds. */
    CURRENT;

    /** Short name in addresses, queries and keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
