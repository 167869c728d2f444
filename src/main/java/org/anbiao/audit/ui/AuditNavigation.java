package org.anbiao.audit.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The address of the page of acts, and its entry in the main menu. */
@Configuration(proxyBeanMethods = false)
public class AuditNavigation {

    static final String ACTS = "audit";
    /** The permission's name; the module of permissions stands above this one. */
    static final String READ = "audit.read";

    private static final int ORDER = 140;

    @Bean
    NavigationEntry auditEntry() {
        return new NavigationEntry(
                "audit.title", ACTS, VaadinIcon.ARCHIVES, ORDER, READ, NavigationEntry.Audience.OFFICE);
    }
}
