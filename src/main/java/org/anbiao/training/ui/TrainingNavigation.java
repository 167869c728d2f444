package org.anbiao.training.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.common.ui.NavigationEntry.Audience;
import org.anbiao.common.ui.RecordPage;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Menu entries of 培训 for offices, and of what an enterprise does at its posts for its own people. */
@Configuration(proxyBeanMethods = false)
public class TrainingNavigation {

    static final String LIST = "training";
    static final String SESSION = "training/session";
    static final String COVERAGE = "training/coverage";
    static final String OBSERVATIONS = "training/observations";
    static final String CERTIFICATES = "training/certificates";

    static final String SPECIAL_LIST = "training/special-workers";
    static final String SPECIAL = "special-workers";
    static final String POSTS = "post-training";

    private static final int OWN_ORDER = 49;

    @Bean
    NavigationEntry trainingEntry() {
        return new NavigationEntry(
                "training.nav.training", LIST, VaadinIcon.ACADEMY_CAP, 90, Permission.CAMPAIGN_READ, Audience.OFFICE);
    }

    @Bean
    NavigationEntry specialWorkersEntry() {
        return own("training.nav.special", SPECIAL, VaadinIcon.DIPLOMA);
    }

    @Bean
    NavigationEntry postTrainingEntry() {
        return own("training.nav.post", POSTS, VaadinIcon.USERS);
    }

    private static NavigationEntry own(String labelKey, String route, VaadinIcon icon) {
        return new NavigationEntry(labelKey, route, icon, OWN_ORDER, Permission.REGISTRY_READ, Audience.ENTERPRISE);
    }

    @Bean
    RecordPage sessionPage() {
        return new RecordPage("session", SESSION, "training.open-record");
    }
}
