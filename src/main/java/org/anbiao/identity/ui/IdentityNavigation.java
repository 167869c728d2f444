package org.anbiao.identity.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The people of the authority in the main menu. */
@Configuration(proxyBeanMethods = false)
public class IdentityNavigation {

    static final String MEMBERS = "members";
    static final String STAFF = "staff";
    static final String FIRST = "first-administrators";

    @Bean
    NavigationEntry firstAdministratorsEntry() {
        return new NavigationEntry(
                "identity.first.title",
                FIRST,
                VaadinIcon.USER_CHECK,
                NavigationEntry.ADMINISTRATION + 5,
                Permission.TENANTS_OPEN,
                NavigationEntry.Audience.OFFICE);
    }

    @Bean
    NavigationEntry staffEntry() {
        return new NavigationEntry(
                "identity.staff.title",
                STAFF,
                VaadinIcon.USERS,
                NavigationEntry.ADMINISTRATION,
                Permission.STAFF_INVITE,
                NavigationEntry.Audience.ENTERPRISE);
    }

    @Bean
    NavigationEntry membersEntry() {
        return new NavigationEntry(
                "identity.members.title",
                MEMBERS,
                VaadinIcon.USERS,
                NavigationEntry.ADMINISTRATION,
                Permission.MEMBER_READ,
                NavigationEntry.Audience.OFFICE);
    }
}
