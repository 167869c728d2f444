package org.anbiao.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.anbiao.common.DomainException;
import org.anbiao.support.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Working days leave out weekends and holidays and count the weekend days worked instead. */
@DatabaseTest
class HolidayCalendarTest {

    @Autowired
    Holidays holidays;

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private HolidayYear shipped(int year) {
        return holidays.years().stream()
                .filter(one -> one.year() == year)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theShippedYearsHoldAndNameTheirNotice() {
        for (int year : new int[] {2025, 2026}) {
            HolidayYear shipped = shipped(year);
            shipped.require();
            assertThat(shipped.source()).contains("国务院办公厅关于" + year + "年部分节假日安排的通知");
        }
        // days off the notices add up to, weekends within them included
        assertThat(daysOff(2025)).isEqualTo(1 + 8 + 3 + 5 + 3 + 8);
        assertThat(daysOff(2026)).isEqualTo(3 + 9 + 3 + 5 + 3 + 3 + 7);
    }

    private long daysOff(int year) {
        return shipped(year).holidays().stream()
                .mapToLong(holiday ->
                        holiday.from().datesUntil(holiday.to().plusDays(1)).count())
                .sum();
    }

    @Test
    void aHolidayIsNoWorkingDayAndTheWeekendDayInsteadIsOne() {
        HolidayCalendar calendar = new HolidayCalendar(List.of(shipped(2025), shipped(2026)));
        assertThat(calendar.isWorkingDay(day("2025-10-08"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2025-10-09"))).isTrue();
        assertThat(calendar.isWorkingDay(day("2025-10-11")))
                .as("a Saturday worked instead")
                .isTrue();
        assertThat(calendar.isWorkingDay(day("2025-10-12"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2026-02-16"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2026-02-28"))).isTrue();
        assertThat(calendar.knows(2026)).isTrue();
        assertThat(calendar.knows(2019)).isFalse();
        assertThat(calendar.isWorkingDay(day("2019-10-01"))).as("weekends only").isTrue();
    }

    @Test
    void workingDaysAreCountedFromTheNextDayOn() {
        HolidayCalendar calendar = new HolidayCalendar(List.of(shipped(2025), shipped(2026)));
        // Tuesday before the eight days: Thursday 9, Friday 10, Saturday 11 (worked), Monday 13
        assertThat(calendar.plusWorkingDays(day("2025-09-30"), 1)).isEqualTo(day("2025-10-09"));
        assertThat(calendar.plusWorkingDays(day("2025-09-30"), 3)).isEqualTo(day("2025-10-11"));
        assertThat(calendar.plusWorkingDays(day("2025-09-30"), 4)).isEqualTo(day("2025-10-13"));
        assertThat(calendar.plusWorkingDays(day("2025-10-04"), 0)).isEqualTo(day("2025-10-04"));
        assertThat(calendar.workingDaysBetween(day("2025-09-30"), day("2025-10-13")))
                .isEqualTo(4);
        assertThat(calendar.workingDaysBetween(day("2025-10-13"), day("2025-09-30")))
                .isZero();
        assertThatThrownBy(() -> calendar.plusWorkingDays(day("2025-09-30"), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aYearThatCannotHoldIsRefused() {
        HolidayYear.Holiday newYear = new HolidayYear.Holiday("元旦", day("2031-01-01"), day("2031-01-01"));
        refused("tenancy.holiday.source-missing", new HolidayYear(2031, " ", List.of(newYear), List.of()));
        refused("tenancy.holiday.empty", new HolidayYear(2031, "x", List.of(), List.of()));
        refused("tenancy.holiday.days", new HolidayYear(2032, "x", List.of(newYear), List.of()));
        refused("tenancy.holiday.working", new HolidayYear(2031, "x", List.of(newYear), List.of(day("2031-01-02"))));
        refused("tenancy.holiday.working", new HolidayYear(2031, "x", List.of(newYear), List.of(day("2031-01-01"))));
    }

    private static void refused(String key, HolidayYear year) {
        assertThatThrownBy(year::require).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.messageKey())
                .isEqualTo(key));
    }
}
