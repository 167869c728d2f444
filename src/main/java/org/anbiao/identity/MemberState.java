package org.anbiao.identity;

import java.util.Locale;

/** Where a member stands. */
public enum MemberState {
    /** Entered or invited; has not accepted yet. */
    PENDING,
    ACTIVE,
    /** May not log in until an administrator ends it. */
    SUSPENDED,
    /** The last day is over. */
    LEFT;

    /** Lower-case name used in addresses and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
