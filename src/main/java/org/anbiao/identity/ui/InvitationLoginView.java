package org.anbiao.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import org.anbiao.identity.WithoutMembership;

/** Needs a login, so that asking for it leads through the login provider and back to the invitation. */
@Route(value = "invitation-login/:token", autoLayout = false)
@PermitAll
@WithoutMembership
class InvitationLoginView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(
                InvitationView.class,
                new RouteParameters(
                        "token", event.getRouteParameters().get("token").orElse("")));
    }
}
