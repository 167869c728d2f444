package org.anbiao.checklist;

import java.time.LocalDate;

/**
 * The time in which one check by a list is due.
 *
 * @param from first day
 * @param lastDay last day, inclusive
 */
public record CheckPeriod(LocalDate from, LocalDate lastDay) {

    /** Whether a check that was finished on a day was in time. */
    public boolean isMetOn(LocalDate doneOn) {
        return !doneOn.isAfter(lastDay);
    }
}
