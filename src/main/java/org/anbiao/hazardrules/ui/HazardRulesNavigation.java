package org.anbiao.hazardrules.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.common.ui.NavigationEntry.Audience;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Menu entries of hazard rules: the enterprise's own, and the office's list of who has none. */
@Configuration(proxyBeanMethods = false)
public class HazardRulesNavigation {

    static final String RULES = "hazard-rules";
    static final String LIST = "hazard-rules-list";

    /** After the checks that the rules ask for. */
    private static final int ORDER = 42;

    /** After the enterprises' safety promises. */
    private static final int LIST_ORDER = 56;

    @Bean
    NavigationEntry hazardRulesEntry() {
        return new NavigationEntry(
                "hazardrules.nav",
                RULES,
                VaadinIcon.CLIPBOARD_TEXT,
                ORDER,
                Permission.HAZARD_READ,
                Audience.ENTERPRISE);
    }

    @Bean
    NavigationEntry hazardRulesListEntry() {
        return new NavigationEntry(
                "hazardrules.nav.list",
                LIST,
                VaadinIcon.CLIPBOARD_TEXT,
                LIST_ORDER,
                Permission.HAZARD_READ,
                Audience.OFFICE);
    }
}
