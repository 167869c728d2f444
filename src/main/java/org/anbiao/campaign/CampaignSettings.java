package org.anbiao.campaign;

import java.util.List;
import org.anbiao.tenancy.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The readings of campaigns that an authority may choose; they hold for campaigns drafted from then on. */
@Configuration(proxyBeanMethods = false)
public class CampaignSettings {

    /** whether nine-small places count in the base of a campaign. */
    public static final SettingDefinition NINE_SMALL =
            new SettingDefinition("campaign.nine-small", "X-03", List.of("scheme", "include", "exclude"));

    /** which quarter is reported by a day in a quarter's last month. */
    public static final SettingDefinition REPORT_QUARTER =
            new SettingDefinition("campaign.report-quarter", "X-31", List.of("ending", "previous"));

    @Bean
    SettingDefinition nineSmallSetting() {
        return NINE_SMALL;
    }

    @Bean
    SettingDefinition reportQuarterSetting() {
        return REPORT_QUARTER;
    }
}
