package org.anbiao.recognition;

import java.util.List;
import org.anbiao.tenancy.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The readings of recognitions that an authority may choose. */
@Configuration(proxyBeanMethods = false)
public class RecognitionSettings {

    /**
     * whether gradings and stars whose term is over go on counting until they are withdrawn. The function
     * {@code recognition_lapses_on} of the database reads the same choices.
     */
    public static final SettingDefinition EXPIRED =
            new SettingDefinition("recognition.expired", "X-23", List.of("until_withdrawn", "until_expired"));

    @Bean
    SettingDefinition expiredRecognitionsSetting() {
        return EXPIRED;
    }
}
