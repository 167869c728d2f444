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

    @Bean
    SettingDefinition otherRowSetting() {
        return OTHER_ROW;
    }
}
