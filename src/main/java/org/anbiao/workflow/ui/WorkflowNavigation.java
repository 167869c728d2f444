package org.anbiao.workflow.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The inbox in the main menu. */
@Configuration(proxyBeanMethods = false)
public class WorkflowNavigation {

    @Bean
    NavigationEntry inboxEntry() {
        return new NavigationEntry(
                "workflow.inbox.title",
                InboxView.ROUTE,
                VaadinIcon.CHECK_SQUARE_O,
                10,
                Permission.INBOX_READ,
                NavigationEntry.Audience.EVERYONE);
    }
}
