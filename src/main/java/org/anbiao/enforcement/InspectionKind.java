package org.anbiao.enforcement;

import java.util.Locale;

/** How an inspection is organised. */
public enum InspectionKind {
    /** 专项. */
    SPECIAL,
    /** 联合: several authorities at once; counted once, for who leads it. */
    JOINT,
    /** 交叉. */
    CROSS,
    /** 集中. */
    CONCENTRATED,
    /** 重点执法. */
    KEY_POINT,
    /** 异地检查. */
    OTHER_PLACE;

    /** As stored and as in the keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of a code. */
    public static InspectionKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
