package org.anbiao.mobilization;

import java.util.List;
import org.anbiao.tenancy.SettingDefinition;
import org.anbiao.workflow.ReviewKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The readings of phase 1 that an authority may choose, and what of it is reviewed. */
@Configuration(proxyBeanMethods = false)
public class MobilizationSettings {

    /** whether owners of nine-small places may sign without an account, for places in the authority's area. */
    public static final SettingDefinition SIGN_BY_PHONE =
            new SettingDefinition("mobilization.sign-by-phone", "X-65", List.of("no", "yes"));

    /** working days of a review of a unit's plan. */
    public static final SettingDefinition UNIT_PLAN_DAYS =
            new SettingDefinition("mobilization.unit-plan-days", "R-066", List.of("5", "3", "10"));

    @Bean
    SettingDefinition signByPhoneSetting() {
        return SIGN_BY_PHONE;
    }

    @Bean
    SettingDefinition unitPlanDaysSetting() {
        return UNIT_PLAN_DAYS;
    }

    @Bean
    ReviewKind unitPlanReviewKind() {
        return new ReviewKind(UnitPlanService.SUBJECT, "mobilization.review-kind.unit-plan", UNIT_PLAN_DAYS);
    }
}
