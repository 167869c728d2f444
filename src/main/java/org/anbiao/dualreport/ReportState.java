package org.anbiao.dualreport;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** To whom an enterprise gave the dual report in a period. */
public enum ReportState {
    /** To nobody. */
    NONE,
    /** To the workers' congress alone. */
    NO_DEPARTMENT,
    /** To the department alone. */
    NO_CONGRESS,
    BOTH;

    /** The name in addresses, statements and the keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By what was given: anything but null means that it was. */
    public static ReportState of(@Nullable Object department, @Nullable Object congress) {
        if (department == null) {
            return congress == null ? NONE : NO_DEPARTMENT;
        }
        return congress == null ? NO_CONGRESS : BOTH;
    }
}
