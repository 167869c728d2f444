package org.anbiao.administration;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for an authority or a unit.
 *
 * @param name the person; for the executing office its name
 * @param toOn last day; null while it goes on
 */
public record Duty(
        Kind kind,
        String name,
        String phone,
        String email,
        LocalDate fromOn,
        @Nullable LocalDate toOn) {

    /** What somebody answers for. */
    public enum Kind {
        /** 主要负责人: overall. */
        PRINCIPAL,
        /** 分管领导: runs it. */
        LEADER,
        /** 承办机构. */
        EXECUTING_OFFICE,
        /** 专人: sends the reports. */
        REPORTER;

        /** Lower-case name used in the database and in message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
