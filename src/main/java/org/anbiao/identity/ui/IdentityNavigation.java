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
