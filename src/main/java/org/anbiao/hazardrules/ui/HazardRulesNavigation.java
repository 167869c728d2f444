package org.anbiao.hazardrules.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.common.ui.NavigationEntry.Audience;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Menu entry of an enterprise's hazard rules; offices come to them from the enterprise's file. */
@Configuration(proxyBeanMethods = false)
public class HazardRulesNavigation {

    static final String RULES = "hazard-rules";

    /** After the checks that the rules ask for. */
    private static final int ORDER = 42;

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
}
