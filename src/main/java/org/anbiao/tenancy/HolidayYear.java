package org.anbiao.tenancy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.anbiao.common.DomainException;

/**
 * The public holidays of a year, as the State Council's notice sets them.
 *
 * @param source the notice with number and date
 * @param working weekend days worked instead
 */
public record HolidayYear(int year, String source, List<Holiday> holidays, List<LocalDate> working) {

    /** A holiday, both days included. */
    public record Holiday(String name, LocalDate from, LocalDate to) {}

    public HolidayYear {
        holidays = List.copyOf(holidays);
        working = List.copyOf(working);
    }

    /**
     * Checks that the year can hold.
     *
     * @throws DomainException tenancy.holiday.… saying which line is wrong
     */
    public void require() {
        if (source.isBlank()) {
            throw new DomainException("tenancy.holiday.source-missing");
        }
        if (holidays.isEmpty()) {
            throw new DomainException("tenancy.holiday.empty");
        }
        for (Holiday holiday : holidays) {
            // a holiday at the turn of the year may begin in the last days of the year before
            boolean inYear = holiday.to().getYear() == year && holiday.from().getYear() >= year - 1;
            if (!inYear || holiday.to().isBefore(holiday.from())) {
                throw new DomainException("tenancy.holiday.days", holiday.name(), year);
            }
        }
        HolidayCalendar daysOff = new HolidayCalendar(List.of(new HolidayYear(year, source, holidays, List.of())));
        for (LocalDate day : working) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            boolean holiday = holidays.stream().anyMatch(one -> !day.isBefore(one.from()) && !day.isAfter(one.to()));
            if (!weekend || holiday || daysOff.isWorkingDay(day)) {
                throw new DomainException("tenancy.holiday.working", day);
            }
        }
    }
}
