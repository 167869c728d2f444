package org.anbiao.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When checks are due: from the first day on, over ends of months, changes and pauses. */
class CheckScheduleTest {

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static CheckPhase phase(String from, CheckFrequency frequency) {
        return CheckPhase.of(day(from), frequency, 0);
    }

    private static CheckSchedule schedule(CheckPhase... phases) {
        return new CheckSchedule(List.of(phases), null);
    }

    private static CheckPeriod period(String from, String lastDay) {
        return new CheckPeriod(day(from), day(lastDay));
    }

    @Test
    void nothingIsDueBeforeTheFirstDay() {
        CheckSchedule daily = schedule(phase("2025-03-10", CheckFrequency.DAILY));
        assertThat(daily.periodOn(day("2025-03-09"))).isEmpty();
        assertThat(daily.periodOn(day("2025-03-10"))).contains(period("2025-03-10", "2025-03-10"));
        assertThat(daily.endedBetween(day("2025-03-01"), day("2025-03-11")))
                .containsExactly(period("2025-03-10", "2025-03-10"), period("2025-03-11", "2025-03-11"));
    }

    @Test
    void aWeekBeginsOnTheDayOfTheFirstCheck() {
        CheckSchedule weekly = schedule(phase("2025-03-12", CheckFrequency.WEEKLY));
        assertThat(weekly.periodOn(day("2025-03-18"))).contains(period("2025-03-12", "2025-03-18"));
        assertThat(weekly.periodOn(day("2025-03-19"))).contains(period("2025-03-19", "2025-03-25"));
    }

    @Test
    void aListBegunAtTheEndOfAMonthKeepsToTheEndsOfMonths() {
        CheckSchedule monthly = schedule(phase("2025-01-31", CheckFrequency.MONTHLY));
        assertThat(monthly.periodOn(day("2025-02-27"))).contains(period("2025-01-31", "2025-02-27"));
        assertThat(monthly.periodOn(day("2025-02-28"))).contains(period("2025-02-28", "2025-03-30"));
        assertThat(monthly.periodOn(day("2025-03-30"))).contains(period("2025-02-28", "2025-03-30"));
        assertThat(monthly.periodOn(day("2025-03-31"))).contains(period("2025-03-31", "2025-04-29"));
        assertThat(monthly.endedBetween(day("2025-01-01"), day("2025-06-30")))
                .containsExactly(
                        period("2025-01-31", "2025-02-27"),
                        period("2025-02-28", "2025-03-30"),
                        period("2025-03-31", "2025-04-29"),
                        period("2025-04-30", "2025-05-30"),
                        period("2025-05-31", "2025-06-29"));
    }

    @Test
    void aYearFromALeapDayEndsOnTheTwentySeventhOfFebruary() {
        CheckSchedule yearly = schedule(phase("2024-02-29", CheckFrequency.YEARLY));
        assertThat(yearly.periodOn(day("2025-02-27"))).contains(period("2024-02-29", "2025-02-27"));
        assertThat(yearly.periodOn(day("2025-02-28"))).contains(period("2025-02-28", "2026-02-27"));
        assertThat(yearly.periodOn(day("2028-02-28"))).contains(period("2027-02-28", "2028-02-28"));
    }

    @Test
    void aQuarterIsThreeMonths() {
        CheckSchedule quarterly = schedule(phase("2025-11-30", CheckFrequency.QUARTERLY));
        assertThat(quarterly.periodOn(day("2026-02-27"))).contains(period("2025-11-30", "2026-02-27"));
        assertThat(quarterly.periodOn(day("2026-02-28"))).contains(period("2026-02-28", "2026-05-29"));
    }

    @Test
    void everySoManyDaysIsCountedFromTheFirstDay() {
        CheckSchedule tenDays = schedule(CheckPhase.of(day("2025-03-01"), CheckFrequency.EVERY_DAYS, 10));
        assertThat(tenDays.periodOn(day("2025-03-10"))).contains(period("2025-03-01", "2025-03-10"));
        assertThat(tenDays.periodOn(day("2025-03-11"))).contains(period("2025-03-11", "2025-03-20"));
        assertThatThrownBy(() -> CheckPhase.of(day("2025-03-01"), CheckFrequency.EVERY_DAYS, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CheckPhase.of(day("2025-03-01"), CheckFrequency.EVERY_DAYS, 367))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChangeOfFrequencyCutsTheRunningTimeShortAndNobodyOwesIt() {
        CheckSchedule changed =
                schedule(phase("2025-03-12", CheckFrequency.DAILY), phase("2025-03-01", CheckFrequency.WEEKLY));
        assertThat(changed.periodOn(day("2025-03-10")))
                .as("the week of the 8th would go on until the 14th")
                .isEmpty();
        assertThat(changed.endedBetween(day("2025-03-01"), day("2025-03-13")))
                .containsExactly(
                        period("2025-03-01", "2025-03-07"),
                        period("2025-03-12", "2025-03-12"),
                        period("2025-03-13", "2025-03-13"));
    }

    @Test
    void nothingIsDueInAPauseAndItBeginsAnewAfterIt() {
        CheckSchedule paused = schedule(
                phase("2025-01-01", CheckFrequency.MONTHLY),
                phase("2025-03-01", CheckFrequency.PAUSED),
                phase("2025-04-15", CheckFrequency.MONTHLY));
        assertThat(paused.periodOn(day("2025-03-20"))).isEmpty();
        assertThat(paused.endedBetween(day("2025-01-01"), day("2025-06-01")))
                .containsExactly(
                        period("2025-01-01", "2025-01-31"),
                        period("2025-02-01", "2025-02-28"),
                        period("2025-04-15", "2025-05-14"));
    }

    @Test
    void aListThatEndedOwesNothingAfterwards() {
        CheckSchedule ended = new CheckSchedule(List.of(phase("2025-03-01", CheckFrequency.WEEKLY)), day("2025-03-10"));
        assertThat(ended.endedBetween(day("2025-01-01"), day("2025-12-31")))
                .containsExactly(period("2025-03-01", "2025-03-07"));
        assertThat(ended.periodOn(day("2025-03-11"))).isEmpty();
    }

    @Test
    void onlyTimesThatEndInTheSpanAreListed() {
        CheckSchedule weekly = schedule(phase("2025-03-01", CheckFrequency.WEEKLY));
        assertThat(weekly.endedBetween(day("2025-03-14"), day("2025-03-21")))
                .containsExactly(period("2025-03-08", "2025-03-14"), period("2025-03-15", "2025-03-21"));
        assertThat(weekly.endedBetween(day("2025-03-15"), day("2025-03-20"))).isEmpty();
    }
}
