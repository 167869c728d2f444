package org.anbiao.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import org.anbiao.identity.WithoutMembership;

/**
 * Needs a login, so that asking for it leads through the login provider and back to the invitation. The browser itself is sent on: a
 * forward on the very first page of a visit does not always reach its address line.
 */
@Route(value = "invitation-login/:token", autoLayout = false)
@PermitAll
@WithoutMembership
class InvitationLoginView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters key = new RouteParameters(
                "token", event.getRouteParameters().get("token").orElse(""));
        event.getUI().getPage().setLocation(RouteConfiguration.forSessionScope().getUrl(InvitationView.class, key));
    }
}
