package org.anbiao.reporting.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The module's entry in the main menu. */
@Configuration(proxyBeanMethods = false)
public class ReportingNavigation {

    /** Address of the list of reports. */
    public static final String REPORTS = "reports";

    private static final int ORDER = 100;

    @Bean
    NavigationEntry reportsEntry() {
        return new NavigationEntry(
                "reporting.title",
                REPORTS,
                VaadinIcon.TABLE,
                ORDER,
                Permission.REPORT_READ,
                NavigationEntry.Audience.OFFICE);
    }
}
