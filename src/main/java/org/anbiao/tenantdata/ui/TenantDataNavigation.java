package org.anbiao.tenantdata.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Addresses of the pages about an authority's data as a whole, and their entries in the main menu. */
@Configuration(proxyBeanMethods = false)
public class TenantDataNavigation {

    static final String EXPORTS = "administration/exports";

    private static final int PLACE = 8;

    /** For the system administrator, who asks for exports. */
    @Bean
    NavigationEntry exportsEntry() {
        return office("tenantdata.export.title", EXPORTS, VaadinIcon.PACKAGE, PLACE, Permission.TENANT_ADMIN);
    }

    /** For the security administrator, who releases them. */
    @Bean
    NavigationEntry releasesEntry() {
        return office("tenantdata.export.title", EXPORTS, VaadinIcon.PACKAGE, PLACE, Permission.DATA_RELEASE);
    }

    private static NavigationEntry office(String label, String route, VaadinIcon icon, int place, String permission) {
        return new NavigationEntry(
                label,
                route,
                icon,
                NavigationEntry.ADMINISTRATION + place,
                permission,
                NavigationEntry.Audience.OFFICE);
    }
}
