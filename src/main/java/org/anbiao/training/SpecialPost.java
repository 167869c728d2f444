package org.anbiao.training;

import java.util.Locale;

/** Work for which a special-work certificate (特种作业操作证) is asked, as the national catalogue divides it. */
public enum SpecialPost {
    /** 电工作业. */
    ELECTRICITY,
    /** 焊接与热切割作业. */
    WELDING,
    /** 高处作业. */
    HEIGHT,
    /** 制冷与空调作业. */
    REFRIGERATION,
    /** 金属非金属矿山安全作业. */
    MINE,
    /** 煤矿安全作业. */
    COAL,
    /** 石油天然气安全作业. */
    OIL_GAS,
    /** 冶金（有色）生产安全作业. */
    METALLURGY,
    /** 危险化学品安全作业. */
    CHEMICALS,
    /** 烟花爆竹安全作业. */
    FIREWORKS,
    OTHER;

    /** Name in the database and in keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a code. */
    public static SpecialPost of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
