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
    static final String SETTINGS = "administration/settings";
    static final String HOLIDAYS = "administration/holidays";
    static final String ORGANISATION = "administration/organisation";
    static final String REORGANISATION = "administration/reorganisation";
    static final String TERMS = "administration/terms";
    static final String DOCUMENT_TEXTS = "administration/document-texts";
    static final String INHERITED = "administration/inherited";

    /** For the system administrator of a prefecture or county, who opens those below it; below a township there are none. */
    @Bean
    NavigationEntry openingsEntry() {
        return new NavigationEntry(
                "administration.opening.title",
                OPENINGS,
                VaadinIcon.SITEMAP,
                NavigationEntry.ADMINISTRATION + 4,
                Permission.TENANT_ADMIN,
                NavigationEntry.Audience.SUPERIOR);
    }

    /** For the platform's operator, who opens authorities anywhere. */
    @Bean
    NavigationEntry operatorOpeningsEntry() {
        return office("administration.opening.title", OPENINGS, VaadinIcon.SITEMAP, 4, Permission.TENANTS_OPEN);
    }

    @Bean
    NavigationEntry organisationEntry() {
        return office(
                "administration.organisation.title", ORGANISATION, VaadinIcon.FILE_TREE, 1, Permission.TENANT_ADMIN);
    }

    @Bean
    NavigationEntry settingsEntry() {
        return office("administration.setting.title", SETTINGS, VaadinIcon.SLIDERS, 2, Permission.TENANT_ADMIN);
    }

    @Bean
    NavigationEntry termsEntry() {
        return office("administration.term.title", TERMS, VaadinIcon.TAGS, 2, Permission.TENANT_ADMIN);
    }

    @Bean
    NavigationEntry holidaysEntry() {
        return office("administration.holiday.title", HOLIDAYS, VaadinIcon.CALENDAR, 3, Permission.TENANT_ADMIN);
    }

    @Bean
    NavigationEntry operatorHolidaysEntry() {
        return office("administration.holiday.title", HOLIDAYS, VaadinIcon.CALENDAR, 5, Permission.TENANTS_OPEN);
    }

    /** What came from above, for whoever sets campaigns up. */
    @Bean
    NavigationEntry inheritedEntry() {
        return office("administration.inherited.title", INHERITED, VaadinIcon.DOWNLOAD, 10, Permission.CAMPAIGN_MANAGE);
    }

    @Bean
    NavigationEntry documentTextsEntry() {
        return office(
                "administration.text.title", DOCUMENT_TEXTS, VaadinIcon.FILE_TEXT_O, 12, Permission.CAMPAIGN_MANAGE);
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
