package org.anbiao.selfevaluation.hints;

import java.util.List;
import org.anbiao.tenancy.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From where on something becomes a hint; the reviewing authority chooses, and may do without. */
@Configuration(proxyBeanMethods = false)
public class HintSettings {

    /** Choice: no such hints. */
    static final String OFF = "off";

    /** Characters from which on a text is compared, and how much of it must be alike in percent. */
    public static final SettingDefinition TEXTS =
            new SettingDefinition("selfevaluation.hint-texts", "R-279", List.of("30-90", "20-85", "60-95", OFF));

    /** In how many of 128 bits two pictures may differ and still count as the same. */
    public static final SettingDefinition PHOTOS =
            new SettingDefinition("selfevaluation.hint-photos", "R-279", List.of("6", "3", "10", OFF));

    /** How many answers of one person within how many seconds. */
    public static final SettingDefinition SPEED =
            new SettingDefinition("selfevaluation.hint-speed", "R-279", List.of("20-60", "10-30", "40-60", OFF));

    /** Percent of the points from which on open findings are pointed at. */
    public static final SettingDefinition MARKS =
            new SettingDefinition("selfevaluation.hint-marks", "R-279", List.of("100", "95", OFF));

    @Bean
    SettingDefinition hintTextsSetting() {
        return TEXTS;
    }

    @Bean
    SettingDefinition hintPhotosSetting() {
        return PHOTOS;
    }

    @Bean
    SettingDefinition hintSpeedSetting() {
        return SPEED;
    }

    @Bean
    SettingDefinition hintMarksSetting() {
        return MARKS;
    }
}
