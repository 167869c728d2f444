package org.anbiao.norms.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.common.ui.NavigationEntry.Audience;
import org.anbiao.common.ui.RecordPage;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Menu entries of norms and own sets. */
@Configuration(proxyBeanMethods = false)
public class NormsNavigation {

    static final String NORMS = "norms";
    static final String OWN = "own-norms";
    static final String SET = "own-norm";
    static final String POSTS = "posts";
    static final String ASSESSMENT = "assessment";
    static final String RULES = "rules";

    @Bean
    NavigationEntry normsEntry() {
        return new NavigationEntry(
                "norms.nav.norms",
                NORMS,
                VaadinIcon.CLIPBOARD_CHECK,
                NavigationEntry.ADMINISTRATION + 5,
                Permission.CAMPAIGN_READ,
                Audience.OFFICE);
    }

    @Bean
    NavigationEntry ownNormsEntry() {
        return new NavigationEntry(
                "norms.nav.own", OWN, VaadinIcon.CLIPBOARD_CHECK, 42, Permission.CAMPAIGN_READ, Audience.ENTERPRISE);
    }

    @Bean
    NavigationEntry postsEntry() {
        return new NavigationEntry(
                "norms.nav.posts", POSTS, VaadinIcon.USER_CARD, 43, Permission.CAMPAIGN_READ, Audience.ENTERPRISE);
    }

    @Bean
    NavigationEntry assessmentEntry() {
        return new NavigationEntry(
                "norms.nav.assessment",
                ASSESSMENT,
                VaadinIcon.TROPHY,
                44,
                Permission.CAMPAIGN_READ,
                Audience.ENTERPRISE);
    }

    @Bean
    NavigationEntry rulesEntry() {
        return new NavigationEntry(
                "norms.nav.rules", RULES, VaadinIcon.FILE_TEXT_O, 45, Permission.CAMPAIGN_READ, Audience.ENTERPRISE);
    }

    @Bean
    RecordPage normPage() {
        return new RecordPage("norm", NORMS, "norms.open-record");
    }
}
