package org.anbiao.fieldwork.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.common.ui.NavigationEntry.Audience;
import org.anbiao.common.ui.RecordPage;
import org.anbiao.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Menu entry of visits on site. */
@Configuration(proxyBeanMethods = false)
public class FieldworkNavigation {

    static final String VISITS = "field-visits";
    static final String DIFFERENCES = VISITS + "/differences";
    /** The page for the phone; no view, because it opens without a network. */
    static final String PAGE = "/field/";

    /** Behind 隐患, before 督导帮扶. */
    private static final int ORDER = 55;

    @Bean
    NavigationEntry fieldVisitsEntry() {
        return new NavigationEntry(
                "fieldwork.nav", VISITS, VaadinIcon.MAP_MARKER, ORDER, Permission.FIELD_READ, Audience.OFFICE);
    }

    @Bean
    RecordPage fieldVisitPage() {
        return new RecordPage("visit", VISITS, "fieldwork.open-record");
    }
}
