package org.anbiao.summary;

import java.util.List;
import org.anbiao.notification.MessageTemplate;
import org.anbiao.tenancy.SettingDefinition;
import org.anbiao.workflow.ReviewKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the review of summaries is set, and what circulars tell. */
@Configuration(proxyBeanMethods = false)
public class SummarySettings {

    /** working days of a review of a summary. */
    public static final SettingDefinition DAYS =
            new SettingDefinition("summary.review-days", "R-122", List.of("5", "3", "10"));

    @Bean
    SettingDefinition summaryReviewDaysSetting() {
        return DAYS;
    }

    @Bean
    MessageTemplate circularTemplate() {
        return CircularService.PUBLISHED;
    }

    @Bean
    ReviewKind summaryReviewKind() {
        return new ReviewKind(UnitSummaryService.SUBJECT, "summary.review-kind", DAYS);
    }
}
