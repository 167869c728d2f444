package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.common.ui.NavigationEntry.Audience;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Menu entries of phase 2. */
@Configuration(proxyBeanMethods = false)
public class SelfevaluationNavigation {

    @Bean
    NavigationEntry evaluationsEntry() {
        return entry("evaluations", Addresses.LIST, VaadinIcon.CHECK_SQUARE_O, 40, Audience.OFFICE);
    }

    @Bean
    NavigationEntry evaluationEntry() {
        return entry("evaluation", Addresses.EVALUATION, VaadinIcon.CHECK_SQUARE_O, 40, Audience.ENTERPRISE);
    }

    @Bean
    NavigationEntry improvementsEntry() {
        return entry("improvements", Addresses.IMPROVEMENTS, VaadinIcon.WRENCH, 41, Audience.EVERYONE);
    }

    @Bean
    NavigationEntry standardsEntry() {
        return entry(
                "standards", Addresses.STANDARDS, VaadinIcon.BOOK, NavigationEntry.ADMINISTRATION + 4, Audience.OFFICE);
    }

    private static NavigationEntry entry(String page, String route, VaadinIcon icon, int order, Audience audience) {
        return new NavigationEntry(
                "selfevaluation.nav." + page, route, icon, order, Permission.CAMPAIGN_READ, audience);
    }
}
