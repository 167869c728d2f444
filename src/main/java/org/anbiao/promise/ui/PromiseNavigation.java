package org.anbiao.promise.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.common.ui.NavigationEntry.Audience;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Menu entries of safety promises: the enterprise's own, for its staff too, and the office's list. */
@Configuration(proxyBeanMethods = false)
public class PromiseNavigation {

    static final String OWN = "safety-promise";
    static final String LIST = "safety-promises";
    static final String PUBLIC = "p";

    private static final int OWN_ORDER = 49;
    private static final int LIST_ORDER = 55;

    @Bean
    NavigationEntry ownPromiseEntry() {
        return own(Permission.REGISTRY_READ);
    }

    @Bean
    NavigationEntry staffPromiseEntry() {
        return own(Permission.BOARD_READ);
    }

    private static NavigationEntry own(String permission) {
        return new NavigationEntry(
                "promise.nav.own", OWN, VaadinIcon.HANDSHAKE, OWN_ORDER, permission, Audience.ENTERPRISE);
    }

    @Bean
    NavigationEntry promisesEntry() {
        return new NavigationEntry(
                "promise.nav.list", LIST, VaadinIcon.HANDSHAKE, LIST_ORDER, Permission.REGISTRY_READ, Audience.OFFICE);
    }
}
