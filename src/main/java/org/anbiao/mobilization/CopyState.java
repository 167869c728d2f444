package org.anbiao.mobilization;

import java.util.Locale;

/** How far a copy has come. */
public enum CopyState {
    /** Made out, not printed yet. */
    ISSUED,
    /** Printed. */
    PRINTED,
    /** Handed over to the enterprise. */
    HANDED_OVER,
    /** On the enterprise's public board, proved by a photo. */
    POSTED,
    /** Filed at the township safety office or the sector department, by the copy's purpose. */
    FILED;

    /** The lower-case name used in tables and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
