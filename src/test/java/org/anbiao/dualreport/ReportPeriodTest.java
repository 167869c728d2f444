package org.anbiao.dualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.anbiao.dualreport.ReportPeriod.Span;
import org.junit.jupiter.api.Test;

/** Which period a day lies in, which one was before it, and how an enterprise stands. */
class ReportPeriodTest {

    private static Span span(String from, String to) {
        return new Span(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void periodsAreThoseOfTheCalendarFirstAndLastDayIncluded() {
        assertThat(ReportPeriod.QUARTER.around(LocalDate.of(2025, 1, 1))).isEqualTo(span("2025-01-01", "2025-03-31"));
        assertThat(ReportPeriod.QUARTER.around(LocalDate.of(2025, 12, 31))).isEqualTo(span("2025-10-01", "2025-12-31"));
        assertThat(ReportPeriod.MONTH.around(LocalDate.of(2024, 2, 29))).isEqualTo(span("2024-02-01", "2024-02-29"));
        assertThat(ReportPeriod.HALF_YEAR.around(LocalDate.of(2025, 7, 1))).isEqualTo(span("2025-07-01", "2025-12-31"));
        assertThat(ReportPeriod.YEAR.around(LocalDate.of(2025, 6, 15))).isEqualTo(span("2025-01-01", "2025-12-31"));
    }

    @Test
    void thePeriodBeforeMayLieInTheYearBefore() {
        assertThat(ReportPeriod.QUARTER.before(LocalDate.of(2025, 2, 10))).isEqualTo(span("2024-10-01", "2024-12-31"));
        assertThat(ReportPeriod.MONTH.before(LocalDate.of(2025, 3, 31))).isEqualTo(span("2025-02-01", "2025-02-28"));
        assertThat(ReportPeriod.HALF_YEAR.before(LocalDate.of(2025, 12, 31)))
                .isEqualTo(span("2025-01-01", "2025-06-30"));
        assertThat(ReportPeriod.YEAR.before(LocalDate.of(2025, 1, 1))).isEqualTo(span("2024-01-01", "2024-12-31"));
    }

    @Test
    void theQuarterIsTheDefaultAndEveryChoiceIsAPeriod() {
        assertThat(ReportPeriod.SETTING.choices())
                .startsWith("quarter")
                .hasSameSizeAs(ReportPeriod.values())
                .allSatisfy(choice -> assertThat(ReportPeriod.of(choice).code()).isEqualTo(choice));
    }

    @Test
    void itIsDoneOnlyWhenBothGotIt() {
        assertThat(ReportState.of(null, null)).isEqualTo(ReportState.NONE);
        assertThat(ReportState.of(null, "会议")).isEqualTo(ReportState.NO_DEPARTMENT);
        assertThat(ReportState.of("镇安办", null)).isEqualTo(ReportState.NO_CONGRESS);
        assertThat(ReportState.of("镇安办", "会议")).isEqualTo(ReportState.BOTH);
    }
}
