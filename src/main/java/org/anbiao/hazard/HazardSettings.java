package org.anbiao.hazard;

import java.util.List;
import org.anbiao.tenancy.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The readings about hazards that an authority may choose. */
@Configuration(proxyBeanMethods = false)
public class HazardSettings {

    /** hazards of one category are frequent in an enterprise from so many, found within so many days. */
    public static final SettingDefinition FREQUENT =
            new SettingDefinition("hazard.frequent", "X-51", List.of("3-90", "2-90", "3-180", "5-180"));

    /** working days for confirming what a device or the public says. */
    public static final SettingDefinition CONFIRM_DAYS =
            new SettingDefinition("hazard.confirm-days", "R-173", List.of("3", "1", "5", "10"));

    /** working days for laying down person, measure and deadline. */
    public static final SettingDefinition PLAN_DAYS =
            new SettingDefinition("hazard.plan-days", "R-173", List.of("3", "1", "5", "10"));

    /** working days for the report of a major hazard after its plan was laid down. */
    public static final SettingDefinition REPORT_DAYS =
            new SettingDefinition("hazard.report-days", "R-163", List.of("1", "2", "3"));

    /** working days for the re-check after the firm said that it is rectified. */
    public static final SettingDefinition RECHECK_DAYS =
            new SettingDefinition("hazard.recheck-days", "R-172", List.of("5", "3", "7", "10"));

    /** working days for the sign-off of a major hazard after the re-check. */
    public static final SettingDefinition SIGN_OFF_DAYS =
            new SettingDefinition("hazard.sign-off-days", "R-162", List.of("3", "1", "5", "10"));

    @Bean
    SettingDefinition frequentHazardSetting() {
        return FREQUENT;
    }

    @Bean
    SettingDefinition hazardConfirmDaysSetting() {
        return CONFIRM_DAYS;
    }

    @Bean
    SettingDefinition hazardPlanDaysSetting() {
        return PLAN_DAYS;
    }

    @Bean
    SettingDefinition hazardReportDaysSetting() {
        return REPORT_DAYS;
    }

    @Bean
    SettingDefinition hazardRecheckDaysSetting() {
        return RECHECK_DAYS;
    }

    @Bean
    SettingDefinition hazardSignOffDaysSetting() {
        return SIGN_OFF_DAYS;
    }

    /**
     * What makes a category frequent.
     *
     * @param times how many hazards, at least 1
     * @param days within how many days, today included
     */
    public record Frequent(int times, int days) {

        static Frequent of(String choice) {
            String[] parts = choice.split("-");
            return new Frequent(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
    }
}
