package org.anbiao.risk.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.common.ui.NavigationEntry.Audience;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Menu entries of risk points, risk map and site boards. */
@Configuration(proxyBeanMethods = false)
public class RiskNavigation {

    static final String LIST = "risks";
    static final String POINTS = "risk-points";
    static final String POINT = "risk-point";
    static final String STANDARD = "risk-standard";
    static final String MAP = "risk-map";
    static final String BOARDS = "site-boards";
    static final String SIGNS = "sign-requirements";

    @Bean
    NavigationEntry risksEntry() {
        return new NavigationEntry(
                "risk.nav.list", LIST, VaadinIcon.WARNING, 54, Permission.REGISTRY_READ, Audience.OFFICE);
    }

    @Bean
    NavigationEntry signRulesEntry() {
        return new NavigationEntry(
                "risk.nav.signs", SIGNS, VaadinIcon.FLAG_O, 55, Permission.REGISTRY_READ, Audience.OFFICE);
    }

    @Bean
    NavigationEntry riskPointsEntry() {
        return new NavigationEntry(
                "risk.nav.points", POINTS, VaadinIcon.WARNING, 46, Permission.REGISTRY_READ, Audience.ENTERPRISE);
    }

    @Bean
    NavigationEntry riskMapEntry() {
        return new NavigationEntry(
                "risk.nav.map", MAP, VaadinIcon.MAP_MARKER, 47, Permission.REGISTRY_READ, Audience.ENTERPRISE);
    }

    @Bean
    NavigationEntry siteBoardsEntry() {
        return new NavigationEntry(
                "risk.nav.boards", BOARDS, VaadinIcon.TASKS, 48, Permission.REGISTRY_READ, Audience.ENTERPRISE);
    }
}
