package org.anbiao.sectors;

import java.util.List;
import org.anbiao.tenancy.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The readings of single sectors' rules that an authority may choose. */
@Configuration(proxyBeanMethods = false)
public class SectorSettings {

    /** The choice by which pass rates are shown and bear on nothing. */
    static final String SHOWN = "shown";

    /**
     * below which pass rate, in per cent, water quality is a reason for a higher overall risk. The notice says only that it enters
     * the assessment (纳入考评项目); 95 is the rate of the trade standard for urban water supply, CJ/T 206-2005.
     */
    public static final SettingDefinition WATER_QUALITY =
            new SettingDefinition("sectors.water-quality", "R-284", List.of("95", "98", "99", SHOWN));

    @Bean
    SettingDefinition waterQualitySetting() {
        return WATER_QUALITY;
    }
}
