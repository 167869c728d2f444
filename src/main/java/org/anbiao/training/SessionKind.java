package org.anbiao.training;

import java.util.Locale;

/** What was held. */
public enum SessionKind {
    /** 专题培训. */
    TRAINING,
    /** 现场观摩. */
    SITE_OBSERVATION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a code. */
    public static SessionKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
