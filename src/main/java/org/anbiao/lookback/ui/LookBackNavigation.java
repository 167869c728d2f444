package org.anbiao.lookback.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.common.ui.NavigationEntry.Audience;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Menu entry of the look-back. */
@Configuration(proxyBeanMethods = false)
public class LookBackNavigation {

    static final String ROUTE = "lookback";

    @Bean
    NavigationEntry lookBackEntry() {
        return new NavigationEntry(
                "lookback.nav", ROUTE, VaadinIcon.TIME_BACKWARD, 42, Permission.CAMPAIGN_READ, Audience.OFFICE);
    }
}
