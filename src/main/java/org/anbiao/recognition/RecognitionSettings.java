package org.anbiao.recognition;

import java.util.List;
import org.anbiao.tenancy.SettingDefinition;
import org.anbiao.workflow.ReviewKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The readings of recognitions that an authority may choose. */
@Configuration(proxyBeanMethods = false)
public class RecognitionSettings {

    /**
     * whether gradings and stars whose term is over go on counting until they are withdrawn. The function
     * {@code recognition_lapses_on} of the database reads the same choices.
     */
    public static final SettingDefinition EXPIRED =
            new SettingDefinition("recognition.expired", "X-23", List.of("until_withdrawn", "until_expired"));

    /** working days the review of a recommended candidate has. */
    public static final SettingDefinition DAYS =
            new SettingDefinition("recognition.review-days", "R-184", List.of("10", "5", "15"));

    /**
     * whom the scores of full-coverage checks speak for; the notice rewards "the best" (成绩优异) without saying from where, so
     * that each authority may choose.
     */
    public static final SettingDefinition STAR_PROPOSAL = new SettingDefinition(
            "recognition.star-proposal", "R-283", List.of("points-90", "points-95", "points-85", "best-10", "best-20"));

    @Bean
    SettingDefinition starProposalSetting() {
        return STAR_PROPOSAL;
    }

    @Bean
    SettingDefinition recognitionReviewDaysSetting() {
        return DAYS;
    }

    @Bean
    ReviewKind selectionReviewKind() {
        return new ReviewKind(SelectionService.SUBJECT, "recognition.review-kind", DAYS, true);
    }

    @Bean
    SettingDefinition expiredRecognitionsSetting() {
        return EXPIRED;
    }
}
