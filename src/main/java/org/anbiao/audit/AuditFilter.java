package org.anbiao.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which acts are looked for; empty and null ask for all.
 *
 * @param enterprise part of the enterprise's name, or its code
 * @param person part of the name of who acted
 * @param from first day, in China
 * @param to last day, included
 */
public record AuditFilter(
        String enterprise,
        String person,
        @Nullable AuditTopic topic,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public AuditFilter {
        enterprise = enterprise.strip();
        person = person.strip();
    }
}
