package org.anbiao.recognition.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.common.ui.NavigationEntry.Audience;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Menu entry of 示范与定级; its other pages are reached by the bar below the title. */
@Configuration(proxyBeanMethods = false)
public class RecognitionNavigation {

    static final String LIST = "recognition";
    static final String CANDIDATES = "recognition/candidates";
    static final String PLAN = "recognition/plan";
    static final String STAR_PROPOSALS = "recognition/star-proposals";
    static final String AREAS = "recognition/areas";

    @Bean
    NavigationEntry recognitionEntry() {
        return new NavigationEntry(
                "recognition.nav.recognition", LIST, VaadinIcon.MEDAL, 80, Permission.CAMPAIGN_READ, Audience.OFFICE);
    }
}
