package org.anbiao.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import org.anbiao.common.ui.NavigationEntry;
import org.anbiao.identity.PortalUser;

/**
 * Each role opens on what it owes today: the address without a path leads to the inbox. Roles of administration owe no
 * tasks; they open on the page of theirs that comes first.
 */
@Route("")
@PermitAll
class RootView extends Div implements BeforeEnterObserver {

    private static final String INBOX = "todo";

    private final transient Menu menu;
    private final transient AuthenticationContext authentication;

    RootView(Menu menu, AuthenticationContext authentication) {
        this.menu = menu;
        this.authentication = authentication;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        authentication
                .getAuthenticatedUser(PortalUser.class)
                .flatMap(user -> menu.of(user).stream().min(Comparator.comparingInt(RootView::rank)))
                .ifPresent(entry -> event.forwardTo(entry.route()));
    }

    private static int rank(NavigationEntry entry) {
        if (entry.route().equals(INBOX)) {
            return -1;
        }
        // administration first for those who have no inbox
        return entry.order() >= NavigationEntry.ADMINISTRATION ? 0 : entry.order();
    }
}
