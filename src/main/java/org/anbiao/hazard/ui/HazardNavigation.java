package org.anbiao.hazard.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.common.ui.NavigationEntry.Audience;
import org.anbiao.common.ui.RecordPage;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Menu entry of hazards, and the addresses of their pages. */
@Configuration(proxyBeanMethods = false)
public class HazardNavigation {

    static final String LIST = "hazards";
    static final String NEW = LIST + "/new";
    static final String SUMMARY = LIST + "/summary";
    static final String REWARDS = "hazard-rewards";
    static final String PUBLIC = "report-hazard";
    static final String PUBLIC_LIST = LIST + "/public";
    static final String REPORT = "hazard-report";

    /** What a year was passed: a campaign's id, or {@link #THIS_YEAR}. */
    static final String CARRIED = "carried";
    /** What a campaign's year passes on: its id. */
    static final String PASSED_ON = "passed-on";

    static final String THIS_YEAR = "year";
    /** Member unit of that campaign. */
    static final String MEMBER = "member";

    @Bean
    NavigationEntry hazardReportEntry() {
        return new NavigationEntry(
                "hazard.report.title", REPORT, VaadinIcon.CAMERA, 50, Permission.HAZARD_REPORT, Audience.ENTERPRISE);
    }

    @Bean
    NavigationEntry hazardsEntry() {
        return new NavigationEntry(
                "hazard.nav", LIST, VaadinIcon.EXCLAMATION_CIRCLE_O, 50, Permission.HAZARD_READ, Audience.EVERYONE);
    }

    @Bean
    RecordPage hazardPage() {
        return new RecordPage("hazard", LIST, "hazard.open-record");
    }
}
