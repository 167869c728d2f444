package org.anbiao.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.anbiao.tenancy.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long a promise lasts, as the enterprise's supervisor decides. */
public enum PromisePeriod {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /**
     * The notice names no period. A quarter is the rhythm of the forms, asks little of small firms, and a new assessment of all risks
     * ends a promise in any case; who supervises firms with special work every day chooses the day.
     */
    public static final SettingDefinition SETTING =
            new SettingDefinition("promise.period", "R-237", List.of("quarter", "month", "week", "day", "year"));

    static PromisePeriod of(String choice) {
        return valueOf(choice.toUpperCase(Locale.ROOT));
    }

    /** The last day of a promise made on a day. */
    public LocalDate until(LocalDate madeOn) {
        return switch (this) {
            case DAY -> madeOn;
            case WEEK -> madeOn.plusWeeks(1).minusDays(1);
            case MONTH -> madeOn.plusMonths(1).minusDays(1);
            case QUARTER -> madeOn.plusMonths(3).minusDays(1);
            case YEAR -> madeOn.plusYears(1).minusDays(1);
        };
    }

    @Configuration(proxyBeanMethods = false)
    static class Setting {

        @Bean
        SettingDefinition promisePeriodSetting() {
            return SETTING;
        }
    }
}
