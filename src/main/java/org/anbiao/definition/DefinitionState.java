package org.anbiao.definition;

import java.util.Locale;

/** Where a version of a definition stands. */
public enum DefinitionState {
    /** Edited by its authority and seen by nobody else. */
    DRAFT,
    /** Offered to the authority and those below it; never changed again. */
    PUBLISHED,
    /** Not offered any more; what rests on it keeps it. */
    WITHDRAWN;

    /** Reads the word of the database. */
    public static DefinitionState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The word of the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
