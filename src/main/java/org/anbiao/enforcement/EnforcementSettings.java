package org.anbiao.enforcement;

import java.util.List;
import org.anbiao.tenancy.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The readings of enforcement that an authority may choose. */
@Configuration(proxyBeanMethods = false)
public class EnforcementSettings {

    /** whether enterprises of which fewest checks are planned are still checked completely once a year. */
    public static final SettingDefinition LEAST_CHECKS =
            new SettingDefinition("enforcement.least-checks", "X-59", List.of("one", "none"));

    /** within how many days after a visit another one has to give the enterprise its reason. */
    public static final SettingDefinition FURTHER_VISIT =
            new SettingDefinition("enforcement.further-visit", "R-108", List.of("90", "30", "180"));

    /** The choice of {@link #PASS_MARK} by which no result is below it. */
    public static final String NO_MARK = "off";

    /**
     * the share of points, in percent, that an approved self-evaluation has to reach. Standards name none; 60 is what the lowest
     * level of the official grading asks for.
     */
    public static final SettingDefinition PASS_MARK =
            new SettingDefinition("enforcement.pass-mark", "R-108", List.of("60", "70", "75", "80", "90", NO_MARK));

    @Bean
    SettingDefinition leastChecksSetting() {
        return LEAST_CHECKS;
    }

    @Bean
    SettingDefinition furtherVisitSetting() {
        return FURTHER_VISIT;
    }

    @Bean
    SettingDefinition passMarkSetting() {
        return PASS_MARK;
    }
}
