package org.anbiao.campaign.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Campaigns in the main menu. */
@Configuration(proxyBeanMethods = false)
public class CampaignNavigation {

    /** Between what came from above and the texts of documents. */
    private static final int SCHEMES = 11;

    @Bean
    NavigationEntry campaignsEntry() {
        return new NavigationEntry(
                "campaign.list.title",
                CampaignListView.ROUTE,
                VaadinIcon.FLAG_O,
                20,
                Permission.CAMPAIGN_READ,
                NavigationEntry.Audience.OFFICE);
    }

    /** Schemes are made by whoever sets campaigns up. */
    @Bean
    NavigationEntry schemesEntry() {
        return new NavigationEntry(
                "campaign.schemes.title",
                SchemeListView.ROUTE,
                VaadinIcon.BOOK,
                NavigationEntry.ADMINISTRATION + SCHEMES,
                Permission.CAMPAIGN_MANAGE,
                NavigationEntry.Audience.OFFICE);
    }
}
