package org.anbiao.checklist.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.common.ui.NavigationEntry.Audience;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Menu entries of checks, and the addresses of their pages. */
@Configuration(proxyBeanMethods = false)
public class ChecklistNavigation {

    static final String CHECKS = "checks";
    /** An employee's own. */
    static final String OWN = "own-checks";

    static final String CHECK = "check";
    static final String LISTS = "checklists";
    static final String MINIMUMS = "checklists/minimums";
    /** Where an enterprise writes its lists; a page of the norms. */
    static final String OWN_LISTS = "own-norms";

    /** Where employees follow what they reported and found; a page of the hazards. */
    static final String REPORTED = "hazard-report";

    private static final int CHECKS_ORDER = 41;
    private static final int LISTS_ORDER = 51;

    @Bean
    NavigationEntry checksEntry() {
        return new NavigationEntry(
                "checklist.nav.checks",
                CHECKS,
                VaadinIcon.CHECK_SQUARE_O,
                CHECKS_ORDER,
                Permission.HAZARD_READ,
                Audience.ENTERPRISE);
    }

    @Bean
    NavigationEntry ownChecksEntry() {
        return new NavigationEntry(
                "checklist.nav.checks",
                OWN,
                VaadinIcon.CHECK_SQUARE_O,
                CHECKS_ORDER,
                Permission.CHECK_OWN,
                Audience.ENTERPRISE);
    }

    @Bean
    NavigationEntry checkListsEntry() {
        return new NavigationEntry(
                "checklist.nav.lists",
                LISTS,
                VaadinIcon.CHECK_SQUARE_O,
                LISTS_ORDER,
                Permission.HAZARD_READ,
                Audience.OFFICE);
    }
}
