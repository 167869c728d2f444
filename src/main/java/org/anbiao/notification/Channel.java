package org.anbiao.notification;

import java.util.Locale;

/** A way out of the portal. */
public enum Channel {
    MAIL,
    TEXT;

    /** The name in the database and in texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
