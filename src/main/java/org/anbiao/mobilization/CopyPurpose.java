package org.anbiao.mobilization;

import java.util.Locale;

/** What each of the four copies is for, in the order of the footnote. */
public enum CopyPurpose {
    /** 企业备查. */
    ENTERPRISE_FILE,
    /** 企业公示栏. */
    PUBLIC_BOARD,
    /** 属地乡镇安办备案. */
    TOWNSHIP,
    /** 行业主管部门备案. */
    DEPARTMENT;

    /** 1 to 4. */
    public int copyNumber() {
        return ordinal() + 1;
    }

    /** The last step of a copy of this purpose. */
    public CopyState lastState() {
        return switch (this) {
            case ENTERPRISE_FILE -> CopyState.HANDED_OVER;
            case PUBLIC_BOARD -> CopyState.POSTED;
            case TOWNSHIP, DEPARTMENT -> CopyState.FILED;
        };
    }

    /** Whether a copy of this purpose goes through a state. */
    public boolean takes(CopyState state) {
        return switch (state) {
            case ISSUED, PRINTED -> true;
            case HANDED_OVER -> this == ENTERPRISE_FILE || this == PUBLIC_BOARD;
            case POSTED -> this == PUBLIC_BOARD;
            case FILED -> this == TOWNSHIP || this == DEPARTMENT;
        };
    }

    /** The lower-case name used in tables and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
