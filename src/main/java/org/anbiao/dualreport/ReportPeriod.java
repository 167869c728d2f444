package org.anbiao.dualreport;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.anbiao.tenancy.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often the dual report is given, as the enterprise's supervisor decides: once in each period of the calendar. */
public enum ReportPeriod {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    /** The notice says "regularly" and no more; the quarter is the rhythm of the official forms. */
    public static final SettingDefinition SETTING =
            new SettingDefinition("dualreport.period", "R-168", List.of("quarter", "month", "half_year", "year"));

    private final int months;

    ReportPeriod(int months) {
        this.months = months;
    }

    /** First and last day, both inclusive. */
    public record Span(LocalDate from, LocalDate to) {}

    static ReportPeriod of(String choice) {
        return valueOf(choice.toUpperCase(Locale.ROOT));
    }

    /** The name in settings and in the keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The period in which a day lies. */
    public Span around(LocalDate day) {
        int first = (day.getMonthValue() - 1) / months * months + 1;
        LocalDate from = LocalDate.of(day.getYear(), first, 1);
        return new Span(from, from.plusMonths(months).minusDays(1));
    }

    /** The period before the one in which a day lies. */
    public Span before(LocalDate day) {
        return around(around(day).from().minusDays(1));
    }

    @Configuration(proxyBeanMethods = false)
    static class Setting {

        @Bean
        SettingDefinition dualReportPeriodSetting() {
            return SETTING;
        }
    }
}
