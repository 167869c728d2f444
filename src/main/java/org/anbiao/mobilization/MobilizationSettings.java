package org.anbiao.mobilization;

import java.util.List;
import org.anbiao.tenancy.SettingDefinition;
import org.anbiao.workflow.ReviewKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of phase 1 is reviewed, and how long a review may take. */
@Configuration(proxyBeanMethods = false)
public class MobilizationSettings {

    /** working days of a review of a unit's plan. */
    public static final SettingDefinition UNIT_PLAN_DAYS =
            new SettingDefinition("mobilization.unit-plan-days", "R-066", List.of("5", "3", "10"));

    @Bean
    SettingDefinition unitPlanDaysSetting() {
        return UNIT_PLAN_DAYS;
    }

    @Bean
    ReviewKind unitPlanReviewKind() {
        return new ReviewKind(UnitPlanService.SUBJECT, "mobilization.review-kind.unit-plan", UNIT_PLAN_DAYS);
    }
}
