package org.anbiao.campaign.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Campaigns in the main menu. */
@Configuration(proxyBeanMethods = false)
public class CampaignNavigation {

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
}
