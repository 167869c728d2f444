package org.anbiao.recognition.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.common.ui.NavigationEntry.Audience;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Menu entries of 示范与定级, whose other pages are reached by the bar below the title, and of the published cases (典型案例). */
@Configuration(proxyBeanMethods = false)
public class RecognitionNavigation {

    static final String LIST = "recognition";
    static final String CANDIDATES = "recognition/candidates";
    static final String PLAN = "recognition/plan";
    static final String STAR_PROPOSALS = "recognition/star-proposals";
    static final String AREAS = "recognition/areas";
    static final String PICKS = "recognition/reports";
    static final String CASES = "exemplary-cases";

    @Bean
    NavigationEntry recognitionEntry() {
        return new NavigationEntry(
                "recognition.nav.recognition", LIST, VaadinIcon.MEDAL, 80, Permission.CAMPAIGN_READ, Audience.OFFICE);
    }

    @Bean
    NavigationEntry exemplaryCasesEntry() {
        return new NavigationEntry(
                "recognition.case.page", CASES, VaadinIcon.BOOK, 81, Permission.CAMPAIGN_READ, Audience.EVERYONE);
    }
}
