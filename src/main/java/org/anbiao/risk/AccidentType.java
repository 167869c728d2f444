package org.anbiao.risk;

import java.util.Locale;

/** Kinds of accident a risk may lead to, after GB 6441. */
public enum AccidentType {
    /** 物体打击. */
    STRUCK,
    /** 车辆伤害. */
    VEHICLE,
    /** 机械伤害. */
    MACHINE,
    /** 起重伤害. */
    LIFTING,
    /** 触电. */
    ELECTRIC,
    /** 淹溺. */
    DROWNING,
    /** 灼烫. */
    BURN,
    /** 火灾. */
    FIRE,
    /** 高处坠落. */
    FALL,
    /** 坍塌. */
    COLLAPSE,
    /** 冒顶片帮. */
    ROOF_FALL,
    /** 透水. */
    WATER_INRUSH,
    /** 放炮. */
    BLASTING,
    /** 火药爆炸. */
    EXPLOSIVES,
    /** 瓦斯爆炸. */
    GAS_EXPLOSION,
    /** 锅炉爆炸. */
    BOILER,
    /** 容器爆炸. */
    VESSEL,
    /** 其他爆炸. */
    OTHER_EXPLOSION,
    /** 中毒和窒息. */
    POISONING,
    /** 其他伤害. */
    OTHER;

    /** The name in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if the code is unknown */
    public static AccidentType of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
