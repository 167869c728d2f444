package org.anbiao.checklist;

import java.time.LocalDate;

/**
 * How often is checked from a day on, until the next phase begins.
 *
 * @param months from the beginning of one check's time to the next; 0 if it is counted in days
 * @param days the same in days; 0 if it is counted in months, both 0 for a pause
 */
public record CheckPhase(LocalDate startsOn, CheckFrequency frequency, int months, int days) {

    private static final int MOST_DAYS = 366;
    private static final int LONGEST_MONTH = 31;
    private static final int LONGEST_QUARTER = 92;

    /**
     * A phase.
     *
     * @param everyDays for {@link CheckFrequency#EVERY_DAYS}, 1 to 366; ignored else
     * @throws IllegalArgumentException for another number of days
     */
    public static CheckPhase of(LocalDate startsOn, CheckFrequency frequency, int everyDays) {
        if (frequency != CheckFrequency.EVERY_DAYS) {
            return new CheckPhase(startsOn, frequency, frequency.months(), frequency.days());
        }
        if (!isPossible(everyDays)) {
            throw new IllegalArgumentException(everyDays + " days");
        }
        return new CheckPhase(startsOn, frequency, 0, everyDays);
    }

    static boolean isPossible(int everyDays) {
        return everyDays >= 1 && everyDays <= MOST_DAYS;
    }

    /** The longest time between two checks of it, in days; 0 for a pause. */
    public int longestDays() {
        return months == 0 ? days : months == 1 ? LONGEST_MONTH : months == 3 ? LONGEST_QUARTER : MOST_DAYS;
    }

    /** Whether nothing is due in it. */
    public boolean isPause() {
        return frequency == CheckFrequency.PAUSED;
    }

    /**
     * First day of a check's time, counted from 0. Always reckoned from the phase's own first day, so that a list that began on the
     * 31st goes back to the 31st after a short month.
     */
    LocalDate start(long number) {
        return startsOn.plusMonths(number * months).plusDays(number * days);
    }

    /** Number of the time that a day, not before the phase, lies in. */
    long numberOf(LocalDate day) {
        long estimate = days > 0
                ? java.time.temporal.ChronoUnit.DAYS.between(startsOn, day) / days
                : java.time.temporal.ChronoUnit.MONTHS.between(startsOn, day) / months;
        // a month that ends early begins the next time before the same day of the month comes
        return start(estimate + 1).isAfter(day) ? estimate : estimate + 1;
    }
}
