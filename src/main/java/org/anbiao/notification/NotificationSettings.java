package org.anbiao.notification;

import java.util.List;
import org.anbiao.tenancy.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an authority may choose about messages. */
@Configuration(proxyBeanMethods = false)
public class NotificationSettings {

    /** Text messages at any hour. */
    static final String ALWAYS = "always";

    /** hours of the day, from the first to before the second, in which text messages go out. */
    public static final SettingDefinition TEXT_HOURS =
            new SettingDefinition("notification.text-hours", "R-253", List.of("8-20", "7-22", ALWAYS));

    @Bean
    SettingDefinition textHoursSetting() {
        return TEXT_HOURS;
    }
}
