package org.anbiao.training.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.common.ui.NavigationEntry.Audience;
import org.anbiao.common.ui.RecordPage;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Menu entry of 培训. */
@Configuration(proxyBeanMethods = false)
public class TrainingNavigation {

    static final String LIST = "training";
    static final String SESSION = "training/session";
    static final String COVERAGE = "training/coverage";
    static final String CERTIFICATES = "training/certificates";

    @Bean
    NavigationEntry trainingEntry() {
        return new NavigationEntry(
                "training.nav.training", LIST, VaadinIcon.ACADEMY_CAP, 90, Permission.CAMPAIGN_READ, Audience.OFFICE);
    }

    @Bean
    RecordPage sessionPage() {
        return new RecordPage("session", SESSION, "training.open-record");
    }
}
