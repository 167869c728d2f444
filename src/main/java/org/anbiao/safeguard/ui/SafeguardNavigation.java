package org.anbiao.safeguard.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.common.ui.NavigationEntry.Audience;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Menu entries of an enterprise's own people; offices come from the enterprise's file. */
@Configuration(proxyBeanMethods = false)
public class SafeguardNavigation {

    static final String PRINCIPAL = "principal-duties";
    static final String FUNDS = "safety-funds";
    static final String PROTECTION = "labour-protection";

    private static final int ORDER = 49;

    @Bean
    NavigationEntry principalDutiesEntry() {
        return entry("safeguard.nav.principal", PRINCIPAL, VaadinIcon.USER_STAR);
    }

    @Bean
    NavigationEntry safetyFundsEntry() {
        return entry("safeguard.nav.funds", FUNDS, VaadinIcon.WALLET);
    }

    @Bean
    NavigationEntry labourProtectionEntry() {
        return entry("safeguard.nav.protection", PROTECTION, VaadinIcon.HAND);
    }

    private static NavigationEntry entry(String labelKey, String route, VaadinIcon icon) {
        return new NavigationEntry(labelKey, route, icon, ORDER, Permission.CAMPAIGN_READ, Audience.ENTERPRISE);
    }
}
