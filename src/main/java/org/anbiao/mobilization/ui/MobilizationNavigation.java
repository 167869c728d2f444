package org.anbiao.mobilization.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.common.ui.NavigationEntry.Audience;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Menu entries of phase 1. */
@Configuration(proxyBeanMethods = false)
public class MobilizationNavigation {

    static final String SEALS = "administration/seals";

    /** The authority's seals stand among the pages of administration. */
    @Bean
    NavigationEntry sealsEntry() {
        return new NavigationEntry(
                "mobilization.seal.title",
                SEALS,
                VaadinIcon.STAR_O,
                NavigationEntry.ADMINISTRATION + 7,
                Permission.TENANT_ADMIN,
                Audience.OFFICE);
    }

    @Bean
    NavigationEntry documentsEntry() {
        return office("documents", VaadinIcon.FILE_TEXT_O, 25, Permission.CAMPAIGN_READ);
    }

    @Bean
    NavigationEntry serveEntry() {
        return office("serve", VaadinIcon.HANDSHAKE, 26, Permission.NOTICE_SERVE);
    }

    @Bean
    NavigationEntry unitPlanEntry() {
        return office("unit-plan", VaadinIcon.CLIPBOARD_TEXT, 27, Permission.CAMPAIGN_READ);
    }

    @Bean
    NavigationEntry publicityEntry() {
        return office("publicity", VaadinIcon.MEGAPHONE, 28, Permission.CAMPAIGN_READ);
    }

    @Bean
    NavigationEntry noticeEntry() {
        return enterprise("notice", VaadinIcon.FILE_TEXT_O, 25);
    }

    @Bean
    NavigationEntry commitmentEntry() {
        return enterprise("commitment", VaadinIcon.PENCIL, 26);
    }

    @Bean
    NavigationEntry boardEntry() {
        return new NavigationEntry(
                "mobilization.nav.board",
                "mobilization/board",
                VaadinIcon.CLIPBOARD_TEXT,
                28,
                Permission.BOARD_READ,
                Audience.ENTERPRISE);
    }

    @Bean
    NavigationEntry planEntry() {
        return enterprise("plan", VaadinIcon.CLIPBOARD_TEXT, 27);
    }

    private static NavigationEntry office(String page, VaadinIcon icon, int order, String authority) {
        return new NavigationEntry(
                "mobilization.nav." + page, "mobilization/" + page, icon, order, authority, Audience.OFFICE);
    }

    private static NavigationEntry enterprise(String page, VaadinIcon icon, int order) {
        return new NavigationEntry(
                "mobilization.nav." + page,
                "mobilization/" + page,
                icon,
                order,
                Permission.CAMPAIGN_READ,
                Audience.ENTERPRISE);
    }
}
