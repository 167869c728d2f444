package org.anbiao.summary.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.common.ui.NavigationEntry.Audience;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Menu entries of summaries and circulars. */
@Configuration(proxyBeanMethods = false)
public class SummaryNavigation {

    static final String ROUTE = "summary";
    static final String CIRCULARS = "circulars";
    static final String PROBLEMS = "problems";

    @Bean
    NavigationEntry summaryEntry() {
        return new NavigationEntry(
                "summary.nav", ROUTE, VaadinIcon.FLAG_CHECKERED, 110, Permission.CAMPAIGN_READ, Audience.OFFICE);
    }

    @Bean
    NavigationEntry circularsEntry() {
        return new NavigationEntry(
                "summary.nav.circulars", CIRCULARS, VaadinIcon.BULLETS, 111, Permission.CAMPAIGN_READ, Audience.OFFICE);
    }

    @Bean
    NavigationEntry problemsEntry() {
        return new NavigationEntry(
                "summary.analysis.title", PROBLEMS, VaadinIcon.CLUSTER, 112, Permission.REPORT_READ, Audience.OFFICE);
    }
}
