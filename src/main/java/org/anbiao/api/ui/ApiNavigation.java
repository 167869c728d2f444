package org.anbiao.api.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The module's entries in the main menu. */
@Configuration(proxyBeanMethods = false)
public class ApiNavigation {

    static final String TOKENS = "api-tokens";
    static final String DEVICES = "devices";

    private static final int ORDER = NavigationEntry.ADMINISTRATION + 8;

    @Bean
    NavigationEntry apiTokensEntry() {
        return new NavigationEntry(
                "api.token.nav",
                TOKENS,
                VaadinIcon.KEY,
                ORDER,
                Permission.TENANT_ADMIN,
                NavigationEntry.Audience.OFFICE);
    }

    @Bean
    NavigationEntry devicesEntry() {
        return new NavigationEntry(
                "api.device.nav",
                DEVICES,
                VaadinIcon.AUTOMATION,
                ORDER + 1,
                Permission.TENANT_ADMIN,
                NavigationEntry.Audience.OFFICE);
    }
}
