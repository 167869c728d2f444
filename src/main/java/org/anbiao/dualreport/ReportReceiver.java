package org.anbiao.dualreport;

import java.util.Locale;

/** The two to whom the dual report is given. */
public enum ReportReceiver {
    /** 直接监管部门. */
    DEPARTMENT,
    /** 职工代表大会（职工大会）. */
    CONGRESS;

    /** The name in the database and in the keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if the code is unknown */
    public static ReportReceiver of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
