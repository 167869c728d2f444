package org.anbiao.registry.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.UUID;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Addresses of the registry's screens, and its entries in the main menu. */
@Configuration(proxyBeanMethods = false)
public class RegistryNavigation {

    static final String LIST = "enterprises";
    static final String HANDOVER = LIST + "/handover";
    static final String OWN = "my-enterprise";
    static final String BASE = "base-list";
    static final String CONTROLS = "control-elements";
    private static final int ORDER = 30;

    /** The address of an enterprise's file. */
    public static String fileOf(UUID enterpriseId) {
        return LIST + "/" + enterpriseId;
    }

    /** The address of a campaign's base list. */
    public static String baseListOf(UUID campaignId) {
        return BASE + "/" + campaignId;
    }

    @Bean
    NavigationEntry enterprisesEntry() {
        return new NavigationEntry(
                "registry.list.title",
                LIST,
                VaadinIcon.BUILDING,
                ORDER,
                Permission.REGISTRY_READ,
                NavigationEntry.Audience.OFFICE);
    }

    /** Beside the other readings that an authority chooses. */
    @Bean
    NavigationEntry controlElementsEntry() {
        return new NavigationEntry(
                "registry.control.page",
                CONTROLS,
                VaadinIcon.SHIELD,
                NavigationEntry.ADMINISTRATION + 2,
                Permission.TENANT_ADMIN,
                NavigationEntry.Audience.OFFICE);
    }

    @Bean
    NavigationEntry ownEnterpriseEntry() {
        return new NavigationEntry(
                "registry.own.title",
                OWN,
                VaadinIcon.BUILDING,
                ORDER,
                Permission.REGISTRY_READ,
                NavigationEntry.Audience.ENTERPRISE);
    }
}
