package org.anbiao.supervision.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.common.ui.NavigationEntry.Audience;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Menu entries of help visits, experts, plans of enterprises, draws and the supervision of units (督导帮扶). */
@Configuration(proxyBeanMethods = false)
public class SupervisionNavigation {

    static final String VISITS = "help-visits";
    static final String NEW_VISIT = "help-visits/new";
    static final String EXPERTS = "experts";
    static final String INSTITUTIONS = "experts/institutions";
    static final String CASES = "experts/institution-cases";
    static final String OFFERS = "service-institutions";
    static final String PLANS = "enterprise-plans";
    static final String DRAWS = "random-draws";
    static final String PROGRESS = "method-progress";
    static final String UNITS = "unit-supervision";
    static final String RANKING = "unit-supervision/ranking";
    static final String ASSESSMENT = "unit-supervision/assessment";
    static final String ASSESSMENT_RECORDS = ASSESSMENT + "/records";

    @Bean
    NavigationEntry helpVisitsEntry() {
        return new NavigationEntry(
                "supervision.nav.visits",
                VISITS,
                VaadinIcon.HANDSHAKE,
                60,
                Permission.REGISTRY_READ,
                Audience.EVERYONE);
    }

    @Bean
    NavigationEntry enterprisePlansEntry() {
        return new NavigationEntry(
                "supervision.nav.plans", PLANS, VaadinIcon.TASKS, 61, Permission.REGISTRY_READ, Audience.EVERYONE);
    }

    @Bean
    NavigationEntry methodProgressEntry() {
        return new NavigationEntry(
                "supervision.nav.progress", PROGRESS, VaadinIcon.GRID_BIG, 61, Permission.REPORT_READ, Audience.OFFICE);
    }

    @Bean
    NavigationEntry expertsEntry() {
        return new NavigationEntry(
                "supervision.nav.experts",
                EXPERTS,
                VaadinIcon.ACADEMY_CAP,
                62,
                Permission.REPORT_READ,
                Audience.OFFICE);
    }

    @Bean
    NavigationEntry institutionCasesEntry() {
        return new NavigationEntry(
                "supervision.case.title", CASES, VaadinIcon.GAVEL, 62, Permission.REPORT_READ, Audience.OFFICE);
    }

    @Bean
    NavigationEntry offeredInstitutionsEntry() {
        return new NavigationEntry(
                "supervision.offers.title",
                OFFERS,
                VaadinIcon.ACADEMY_CAP,
                62,
                Permission.CAMPAIGN_READ,
                Audience.ENTERPRISE);
    }

    @Bean
    NavigationEntry randomDrawsEntry() {
        return new NavigationEntry(
                "supervision.nav.draws", DRAWS, VaadinIcon.RANDOM, 63, Permission.REPORT_READ, Audience.OFFICE);
    }

    @Bean
    NavigationEntry unitSupervisionEntry() {
        return new NavigationEntry(
                "supervision.nav.units", UNITS, VaadinIcon.EYE, 64, Permission.REPORT_READ, Audience.OFFICE);
    }
}
