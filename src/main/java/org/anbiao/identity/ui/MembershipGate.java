package org.anbiao.identity.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.anbiao.identity.CurrentIdentity;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.MembershipChoice;
import org.anbiao.identity.WithoutMembership;
import org.springframework.stereotype.Component;

/** Leads whoever is logged in at the provider but is no member yet from every page to the choice of memberships. */
@Component
class MembershipGate implements VaadinServiceInitListener {

    private final CurrentIdentity identity;
    private final CurrentMember member;

    MembershipGate(CurrentIdentity identity, CurrentMember member) {
        this.identity = identity;
        this.member = member;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::lead));
    }

    private void lead(BeforeEnterEvent event) {
        Class<?> target = event.getNavigationTarget();
        if (identity.find().isPresent()
                && member.find().isEmpty()
                && !target.isAnnotationPresent(WithoutMembership.class)
                && !MembershipChoice.isInvitation(event.getLocation().getPath())
                && !target.isAnnotationPresent(AnonymousAllowed.class)) {
            event.forwardTo(MembershipView.class);
        }
    }
}
