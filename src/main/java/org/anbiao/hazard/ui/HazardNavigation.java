package org.anbiao.hazard.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.common.ui.NavigationEntry.Audience;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Menu entry of hazards, and the addresses of their pages. */
@Configuration(proxyBeanMethods = false)
public class HazardNavigation {

    static final String LIST = "hazards";
    static final String NEW = LIST + "/new";
    static final String SUMMARY = LIST + "/summary";

    @Bean
    NavigationEntry hazardsEntry() {
        return new NavigationEntry(
                "hazard.nav", LIST, VaadinIcon.EXCLAMATION_CIRCLE_O, 50, Permission.HAZARD_READ, Audience.EVERYONE);
    }
}
