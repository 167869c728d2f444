package org.anbiao.tenancy;

import java.util.Locale;

/**
 * What an authority may call by a name of its own, per year: kinds of units and the two lines of supervision. The
 * names that hold where nobody chose stand in the bundle under {@code tenancy.term.}
 */
public enum Term {
    TOWN,
    VILLAGE,
    /** 站所（办）of a township. */
    STATION,
    /** 股室 of a department. */
    SECTION,
    /** 镇直单位; the misprint 镇直直单位 of two forms stays in the forms. */
    TOWN_DEPARTMENT,
    SUBORDINATE_UNIT,
    SAFETY_OFFICE,
    GRID_CELL,
    /** The line side (条): 县直单位, 镇直单位, 站所. */
    LINE_SIDE,
    /** The area side (块). */
    BLOCK_SIDE;

    /** As it stands in the database and in the bundles. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The term for a kind of unit. */
    public static Term of(OrgUnit.Kind kind) {
        return valueOf(kind.name());
    }
}
