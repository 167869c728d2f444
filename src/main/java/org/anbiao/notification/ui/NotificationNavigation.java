package org.anbiao.notification.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What could not be delivered, in the administration's part of the menu; messages themselves open from the bell. */
@Configuration(proxyBeanMethods = false)
public class NotificationNavigation {

    static final String MESSAGES = "messages";
    static final String UNDELIVERED = "messages/undelivered";

    @Bean
    NavigationEntry undeliveredEntry() {
        return new NavigationEntry(
                "notification.undelivered.title",
                UNDELIVERED,
                VaadinIcon.ENVELOPE_O,
                NavigationEntry.ADMINISTRATION + 6,
                Permission.TENANT_ADMIN,
                NavigationEntry.Audience.OFFICE);
    }
}
