package org.anbiao.promise;

import java.util.Locale;

/** Special work (特殊作业) that a promise names; the eight kinds of GB 30871. */
public enum SpecialWork {
    /** 动火. */
    HOT_WORK,
    /** 受限空间、有限空间. */
    CONFINED_SPACE,
    /** 盲板抽堵. */
    BLIND_PLATE,
    /** 高处. */
    HEIGHT,
    /** 吊装. */
    LIFTING,
    /** 临时用电. */
    TEMPORARY_POWER,
    /** 动土. */
    EXCAVATION,
    /** 断路. */
    ROAD_CUT;

    /** Name in the database and in keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a code. */
    public static SpecialWork of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
