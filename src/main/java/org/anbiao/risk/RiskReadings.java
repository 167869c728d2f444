package org.anbiao.risk;

import java.util.List;
import org.anbiao.tenancy.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The readings of risk control that an authority may choose. */
@Configuration(proxyBeanMethods = false)
public class RiskReadings {

    /** every how many years all risks are assessed anew: high-risk sectors and others, or all alike. */
    public static final SettingDefinition FULL_ASSESSMENT =
            new SettingDefinition("risk.full-assessment", "X-60", List.of("1-3", "1"));

    /** what the sixth of the six haves is about. */
    public static final SettingDefinition TAGGED =
            new SettingDefinition("risk.tagged", "X-49", List.of("valves-switches", "valves"));

    @Bean
    SettingDefinition fullAssessmentSetting() {
        return FULL_ASSESSMENT;
    }

    @Bean
    SettingDefinition taggedSetting() {
        return TAGGED;
    }

    /** The longest gap between two full assessments in years. */
    static int years(String choice, boolean highRisk) {
        return choice.equals("1-3") && !highRisk ? 3 : 1;
    }
}
