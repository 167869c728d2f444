package org.anbiao.hazard;

import java.util.Locale;

/**
 * What kind of hazard it is; frequent ones are found by it. No notice gives a list: these are the headings that enterprises'
 * check lists use most.
 */
public enum HazardCategory {
    FIRE,
    ELECTRICITY,
    MACHINERY,
    SPECIAL_EQUIPMENT,
    CHEMICALS,
    GAS,
    DUST,
    CONFINED_SPACE,
    HEIGHT,
    HOT_WORK,
    LIFTING,
    BUILDING,
    TRAFFIC,
    HEALTH,
    EVACUATION,
    MANAGEMENT,
    TRAINING,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The category of a code. */
    public static HazardCategory of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
