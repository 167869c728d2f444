package org.anbiao.registry.importing;

import java.util.Locale;
import org.anbiao.common.Messages;

/** The columns of the import sheet. They are found by their heading, so their order does not matter. */
enum ImportColumn {
    CODE(true),
    NAME(true),
    KIND(true),
    CATEGORY(false),
    TOWN(false),
    VILLAGE(true),
    SUPERVISOR(true),
    SUPERVISOR_UNIT(false),
    SECTOR(false),
    STAFF(false),
    REVENUE(false),
    PUBLIC(false),
    HIGH_RISK(false),
    KEY(false),
    TAGS(false),
    ADDRESS(false),
    PHONE(false),
    OPENED(false),
    ENTERED(false),
    LEGAL_NAME(false),
    LEGAL_PHONE(false),
    PRINCIPAL_NAME(false),
    PRINCIPAL_PHONE(false),
    OFFICER_NAME(false),
    OFFICER_PHONE(false),
    OFFICER_FULL_TIME(false);

    private final boolean required;

    ImportColumn(boolean required) {
        this.required = required;
    }

    /** Whether the sheet must have the column and every row a value in it. */
    boolean required() {
        return required;
    }

    /** The heading without the mark of required columns. */
    String heading(Messages messages) {
        return messages.chinese("registry.import.column." + key());
    }

    /** What the template says below the heading. */
    String hint(Messages messages) {
        return messages.chinese("registry.import.hint." + key());
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
