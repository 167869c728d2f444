package org.anbiao.workflow;

import java.util.List;
import org.anbiao.tenancy.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an authority may choose about its reviews; holds for what is handed in from then on. */
@Configuration(proxyBeanMethods = false)
public class ReviewSettings {

    /** whether the authority above reviews a second time. */
    public static final SettingDefinition LEVELS =
            new SettingDefinition("workflow.review-levels", "R-066", List.of("one", "two"));

    /** working days each level has for kinds that name no days of their own. */
    public static final SettingDefinition DAYS =
            new SettingDefinition("workflow.review-days", "R-066", List.of("5", "3", "10", "15"));

    @Bean
    SettingDefinition reviewLevelsSetting() {
        return LEVELS;
    }

    @Bean
    SettingDefinition reviewDaysSetting() {
        return DAYS;
    }
}
