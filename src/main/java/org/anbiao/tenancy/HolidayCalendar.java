package org.anbiao.tenancy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Working days: Monday to Friday without public holidays, and the weekend days worked instead. A year that nobody entered has
 * weekends only; {@link #knows} says so.
 */
public final class HolidayCalendar {

    private static final int MOST_DAYS = 3_650;

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> working = new HashSet<>();
    private final Set<Integer> years = new HashSet<>();

    /** The calendar of these years. */
    public HolidayCalendar(List<HolidayYear> known) {
        for (HolidayYear year : known) {
            years.add(year.year());
            working.addAll(year.working());
            year.holidays()
                    .forEach(holiday ->
                            holiday.from().datesUntil(holiday.to().plusDays(1)).forEach(off::add));
        }
    }

    /** Whether the holidays of the year are known. */
    public boolean knows(int year) {
        return years.contains(year);
    }

    /** Whether offices work on a day. */
    public boolean isWorkingDay(LocalDate day) {
        if (working.contains(day)) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !off.contains(day);
    }

    /**
     * The day on which a number of working days after a day are over; the day itself does not count.
     *
     * @param days 0 or more; 0 is the day itself, working day or not
     * @throws IllegalArgumentException if days is negative or more than ten years
     */
    public LocalDate plusWorkingDays(LocalDate day, int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("days: " + days);
        }
        LocalDate result = day;
        for (int left = days; left > 0; ) {
            result = result.plusDays(1);
            if (isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }

    /** How many working days lie after the first day up to and including the second; 0 if it does not lie after it. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return to.isAfter(from)
                ? (int) from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count()
                : 0;
    }
}
