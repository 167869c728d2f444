package org.anbiao.lookback;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.anbiao.tenancy.SettingDefinition;
import org.anbiao.workflow.ReviewKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The readings of the look-back that an authority may choose, and what of it is reviewed. */
@Configuration(proxyBeanMethods = false)
public class LookBackSettings {

    /** the month from which on everything is evaluated; holds for look-backs opened from then on. */
    public static final SettingDefinition SINCE =
            new SettingDefinition("lookback.since", "R-096", List.of("2021-08", "2020-04", "2024-01"));

    /** working days of a review of an evaluation report. */
    public static final SettingDefinition DAYS =
            new SettingDefinition("lookback.review-days", "R-098", List.of("5", "3", "10"));

    /** First day of a choice of {@link #SINCE}. */
    static LocalDate firstDay(String choice) {
        return YearMonth.parse(choice).atDay(1);
    }

    @Bean
    SettingDefinition lookBackSinceSetting() {
        return SINCE;
    }

    @Bean
    SettingDefinition lookBackReviewDaysSetting() {
        return DAYS;
    }

    @Bean
    ReviewKind lookBackReviewKind() {
        return new ReviewKind(LookBackService.SUBJECT, "lookback.review-kind", DAYS);
    }
}
