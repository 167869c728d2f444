package org.anbiao.selfevaluation;

import java.util.List;
import org.anbiao.notification.MessageTemplate;
import org.anbiao.selfevaluation.standard.StandardLetters;
import org.anbiao.tenancy.SettingDefinition;
import org.anbiao.workflow.ReviewKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an authority may choose about the reviews of reports, and the messages about standards. */
@Configuration(proxyBeanMethods = false)
public class EvaluationSettings {

    /** working days of a review of an enterprise's report. */
    public static final SettingDefinition REPORT_DAYS =
            new SettingDefinition("selfevaluation.report-days", "R-090", List.of("10", "5", "15"));

    @Bean
    MessageTemplate editionPublishedMessage() {
        return StandardLetters.EDITION;
    }

    @Bean
    MessageTemplate mappingPublishedMessage() {
        return StandardLetters.MAPPING;
    }

    @Bean
    SettingDefinition evaluationReportDaysSetting() {
        return REPORT_DAYS;
    }

    @Bean
    ReviewKind evaluationReviewKind() {
        return new ReviewKind("evaluation", "selfevaluation.review-kind.evaluation", REPORT_DAYS);
    }
}
