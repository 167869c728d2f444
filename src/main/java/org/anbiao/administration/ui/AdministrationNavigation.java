package org.anbiao.administration.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Addresses of the administration's pages, and their entries in the main menu. */
@Configuration(proxyBeanMethods = false)
public class AdministrationNavigation {

    static final String OPENINGS = "administration/openings";
    private static final int ORDER = 130;

    @Bean
    NavigationEntry openingsEntry() {
        return office("administration.opening.title", OPENINGS, VaadinIcon.SITEMAP, ORDER);
    }

    private static NavigationEntry office(String label, String route, VaadinIcon icon, int order) {
        return new NavigationEntry(label, route, icon, order, Permission.TENANT_ADMIN, NavigationEntry.Audience.OFFICE);
    }
}
