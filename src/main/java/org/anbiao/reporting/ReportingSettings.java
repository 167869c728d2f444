package org.anbiao.reporting;

import java.util.List;
import org.anbiao.tenancy.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The readings of reports that an authority may choose. */
@Configuration(proxyBeanMethods = false)
public class ReportingSettings {

    /** what the row of the other kind of unit shows on a single unit's sheet. */
    public static final SettingDefinition OTHER_ROW =
            new SettingDefinition("reporting.other-row", "X-13", List.of("zero", "blank"));

    /** A choice of {@link #URGED}. */
    static final String ORDERED = "ordered";

    /** whether 督促整改隐患 counts what was corrected and signed off, or what was ordered to be corrected. */
    public static final SettingDefinition URGED =
            new SettingDefinition("reporting.urged-hazards", "X-15", List.of("corrected", ORDERED));

    @Bean
    SettingDefinition urgedHazardsSetting() {
        return URGED;
    }

    @Bean
    SettingDefinition otherRowSetting() {
        return OTHER_ROW;
    }
}
