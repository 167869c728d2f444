package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.common.ui.NavigationEntry.Audience;
import org.anbiao.common.ui.RecordPage;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Menu entries of enforcement (执法). */
@Configuration(proxyBeanMethods = false)
public class EnforcementNavigation {

    static final String PLAN = "inspection-plan";
    static final String INSPECTIONS = "inspections";
    static final String NEW_INSPECTION = "inspections/new";
    static final String FULL_CHECKS = "inspections/full-checks";
    static final String CASES = "enforcement-cases";
    static final String MEASURES = "incentives";

    @Bean
    NavigationEntry inspectionPlanEntry() {
        return new NavigationEntry(
                "enforcement.nav.plan", PLAN, VaadinIcon.CALENDAR_CLOCK, 70, Permission.CAMPAIGN_READ, Audience.OFFICE);
    }

    @Bean
    NavigationEntry inspectionsEntry() {
        return new NavigationEntry(
                "enforcement.nav.inspections",
                INSPECTIONS,
                VaadinIcon.SEARCH,
                71,
                Permission.REGISTRY_READ,
                Audience.OFFICE);
    }

    @Bean
    NavigationEntry casesEntry() {
        return new NavigationEntry(
                "enforcement.nav.cases", CASES, VaadinIcon.GAVEL, 72, Permission.REGISTRY_READ, Audience.OFFICE);
    }

    @Bean
    NavigationEntry measuresEntry() {
        return new NavigationEntry(
                "enforcement.nav.measures", MEASURES, VaadinIcon.SCALE, 73, Permission.REGISTRY_READ, Audience.OFFICE);
    }

    @Bean
    RecordPage inspectionPage() {
        return new RecordPage("inspection", INSPECTIONS, "enforcement.open-inspection");
    }

    @Bean
    RecordPage casePage() {
        return new RecordPage("case", CASES, "enforcement.open-case");
    }
}
