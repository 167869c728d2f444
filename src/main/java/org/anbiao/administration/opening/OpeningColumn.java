package org.anbiao.administration.opening;

import static org.anbiao.administration.opening.OpeningSheet.AUTHORITIES;
import static org.anbiao.administration.opening.OpeningSheet.MEMBERS;
import static org.anbiao.administration.opening.OpeningSheet.SECTORS;
import static org.anbiao.administration.opening.OpeningSheet.UNITS;

import java.util.Locale;
import org.anbiao.common.Messages;

/** The columns of the workbook. They are found by their heading, so their order does not matter. */
enum OpeningColumn {
    CODE(AUTHORITIES, true, 20),
    NAME(AUTHORITIES, true, 60),
    SHORT(AUTHORITIES, true, 20),
    KIND(AUTHORITIES, true, 20),
    LEVEL(AUTHORITIES, true, 20),
    SUPERIOR(AUTHORITIES, false, 60),
    UNIT_AUTHORITY(UNITS, true, 60),
    UNIT_KIND(UNITS, true, 20),
    UNIT_NAME(UNITS, true, 40),
    UNIT_PARENT(UNITS, false, 40),
    SECTOR_AUTHORITY(SECTORS, true, 60),
    SECTOR_NAME(SECTORS, true, 40),
    SECTOR_LEAD(SECTORS, false, 40),
    SECTOR_SOURCE(SECTORS, true, 100),
    MEMBER_AUTHORITY(MEMBERS, true, 60),
    MEMBER_NAME(MEMBERS, true, 30),
    MEMBER_ROLE(MEMBERS, true, 20),
    MEMBER_UNIT(MEMBERS, false, 40),
    MEMBER_PHONE(MEMBERS, false, 11),
    MEMBER_EMAIL(MEMBERS, false, 100);

    private final OpeningSheet sheet;
    private final boolean required;
    private final int limit;

    OpeningColumn(OpeningSheet sheet, boolean required, int limit) {
        this.sheet = sheet;
        this.required = required;
        this.limit = limit;
    }

    OpeningSheet sheet() {
        return sheet;
    }

    /** Whether the sheet must have the column and every row a value in it. */
    boolean required() {
        return required;
    }

    /** Longest text it takes, in characters. */
    int limit() {
        return limit;
    }

    /** The heading without the mark of required columns. */
    String heading(Messages messages) {
        return messages.chinese("administration.opening.column." + key());
    }

    /** What the template says below the heading. */
    String hint(Messages messages) {
        return messages.chinese("administration.opening.hint." + key());
    }

    /** What the template's sample row has in it. */
    String sample(Messages messages) {
        return messages.chinese("administration.opening.sample." + key());
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
