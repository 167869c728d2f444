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
    static final String DEPARTURES = "administration/departures";

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

    /** For the platform's operator, who opens departures. */
    @Bean
    NavigationEntry departuresEntry() {
        return office(
                "tenantdata.departure.title", DEPARTURES, VaadinIcon.SIGN_OUT, PLACE + 1, Permission.TENANTS_OPEN);
    }

    /** For the security administrator, who agrees to the own authority's. */
    @Bean
    NavigationEntry ownDepartureEntry() {
        return office(
                "tenantdata.departure.title", DEPARTURES, VaadinIcon.SIGN_OUT, PLACE + 1, Permission.DATA_RELEASE);
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
