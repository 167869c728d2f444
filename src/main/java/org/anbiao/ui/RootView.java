package org.anbiao.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.anbiao.common.ui.NavigationEntry;

/** Each role opens on what it owes today: the address without a path leads to the inbox. */
@Route("")
@PermitAll
class RootView extends Div implements BeforeEnterObserver {

    private static final String INBOX = "todo";

    private final transient List<NavigationEntry> entries;

    RootView(List<NavigationEntry> entries) {
        this.entries = entries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (entries.stream().anyMatch(entry -> entry.route().equals(INBOX))) {
            event.forwardTo(INBOX);
        }
    }
}
