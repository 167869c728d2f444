package org.anbiao.sectors.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.UUID;
import java.util.function.Predicate;
import org.anbiao.common.ui.EntryCondition;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.common.ui.NavigationEntry.Audience;
import org.anbiao.identity.Permission;
import org.anbiao.registry.SectorRule;
import org.anbiao.registry.SectorRules;
import org.anbiao.sectors.SpacePermitService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Menu entries of the enterprises whose sector is asked for it; offices come from the enterprise's file. */
@Configuration(proxyBeanMethods = false)
public class SectorsNavigation {

    static final String WATER = "water-quality";
    static final String PERMITS = "space-permits";

    private static final int ORDER = 49;

    private record Only(String route, Predicate<UUID> condition) implements EntryCondition {

        @Override
        public boolean concerns(UUID enterpriseId) {
            return condition.test(enterpriseId);
        }
    }

    @Bean
    NavigationEntry waterQualityEntry() {
        return entry("sectors.nav.water", WATER, VaadinIcon.DROP);
    }

    @Bean
    NavigationEntry spacePermitsEntry() {
        return entry("sectors.nav.permits", PERMITS, VaadinIcon.OPEN_BOOK);
    }

    @Bean
    EntryCondition spacePermitsCondition(SpacePermitService permits) {
        return new Only(PERMITS, permits::concerns);
    }

    @Bean
    EntryCondition waterQualityCondition(SectorRules rules) {
        return new Only(WATER, enterprise -> rules.applies(SectorRule.WATER_QUALITY, enterprise));
    }

    private static NavigationEntry entry(String labelKey, String route, VaadinIcon icon) {
        return new NavigationEntry(labelKey, route, icon, ORDER, Permission.CAMPAIGN_READ, Audience.ENTERPRISE);
    }
}
