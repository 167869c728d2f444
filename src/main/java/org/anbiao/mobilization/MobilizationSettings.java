package org.anbiao.mobilization;

import java.util.List;
import org.anbiao.tenancy.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The readings of phase 1 that an authority may choose. */
@Configuration(proxyBeanMethods = false)
public class MobilizationSettings {

    /** whether owners of nine-small places may sign without an account, for places in the authority's area. */
    public static final SettingDefinition SIGN_BY_PHONE =
            new SettingDefinition("mobilization.sign-by-phone", "X-65", List.of("no", "yes"));

    @Bean
    SettingDefinition signByPhoneSetting() {
        return SIGN_BY_PHONE;
    }
}
