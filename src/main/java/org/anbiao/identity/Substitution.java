package org.anbiao.identity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One person standing in for another.
 *
 * @param toOn last day, inclusive
 */
public record Substitution(
        UUID id,
        UUID absentId,
        String absentName,
        UUID substituteId,
        String substituteName,
        LocalDate fromOn,
        LocalDate toOn,
        String reason) {

    /** Whether it counts on a day. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(fromOn) && !day.isAfter(toOn);
    }
}
