package org.anbiao.dualreport.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.common.ui.NavigationEntry.Audience;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Menu entries of the dual report: the enterprise's own, and the office's list of who has not given it. */
@Configuration(proxyBeanMethods = false)
public class DualReportNavigation {

    static final String OWN = "dual-report";
    static final String LIST = "dual-reports";

    private static final int OWN_ORDER = 51;
    private static final int LIST_ORDER = 56;

    @Bean
    NavigationEntry ownDualReportEntry() {
        return new NavigationEntry(
                "dualreport.nav.own",
                OWN,
                VaadinIcon.CLIPBOARD_TEXT,
                OWN_ORDER,
                Permission.REGISTRY_READ,
                Audience.ENTERPRISE);
    }

    @Bean
    NavigationEntry dualReportsEntry() {
        return new NavigationEntry(
                "dualreport.nav.list",
                LIST,
                VaadinIcon.CLIPBOARD_TEXT,
                LIST_ORDER,
                Permission.REGISTRY_READ,
                Audience.OFFICE);
    }
}
