package org.anbiao.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.CurrentIdentity;
import org.anbiao.identity.LoginIdentities.Standing;
import org.anbiao.identity.MembershipChoice;
import org.anbiao.identity.WithoutMembership;

/** Asks as whom somebody wants to work, or says what to do without a membership. */
@Route(value = "membership", autoLayout = false)
@PermitAll
@WithoutMembership
class MembershipView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String INVITATION = "invitation";

    private final transient MembershipChoice choice;
    private final transient CurrentIdentity identity;
    private final transient AuthenticationContext authentication;
    private final Div card = new Div();

    MembershipView(MembershipChoice choice, CurrentIdentity identity, AuthenticationContext authentication) {
        this.choice = choice;
        this.identity = identity;
        this.authentication = authentication;
        addClassName("login-page");
        card.addClassNames("login-card", "membership-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (identity.find().isEmpty()) {
            event.forwardTo("");
            return;
        }
        card.removeAll();
        card.add(head());
        String reason = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("refused")
                .orElse("");
        if (!reason.isEmpty()) {
            Paragraph refused = new Paragraph(Texts.get(
                    reason.equals("suspended") ? "identity.login.suspended" : "identity.membership.two-factors"));
            refused.addClassName("membership-refused");
            refused.getElement().setAttribute("role", "alert");
            card.add(refused);
        }
        List<Standing> all = choice.all();
        List<Standing> open = all.stream().filter(Standing::open).toList();
        if (open.size() == 1 && choice.current().isEmpty() && reason.isEmpty()) {
            // nothing to choose, for instance after an invitation was accepted
            enter(open.get(0));
            return;
        }
        card.add(open.isEmpty() ? none(all) : several(all));
        card.add(logout());
    }

    @Override
    public String getPageTitle() {
        return Texts.title("identity.membership.title");
    }

    private static Component head() {
        Div head = new Div(
                new H1(Texts.get("identity.login.product")), new Paragraph(Texts.get("identity.login.purpose")));
        head.addClassName("login-head");
        return head;
    }

    private Component several(List<Standing> all) {
        Div list = new Div(new H2(Texts.get("identity.membership.choose")));
        list.addClassName("membership-list");
        all.forEach(standing -> list.add(card(standing)));
        return list;
    }

    private Component card(Standing standing) {
        boolean here = choice.current().filter(standing.member().id()::equals).isPresent();
        Span place = new Span(standing.place());
        place.addClassName("membership-place");
        String role = Texts.get("identity.role." + standing.member().role().name());
        Span detail = new Span(Texts.get(
                standing.open()
                        ? here ? "identity.membership.current" : "identity.membership.role"
                        : "identity.membership.closed",
                role,
                standing.member().displayName()));
        detail.addClassName("membership-role");
        NativeButton button = new NativeButton("", click -> enter(standing));
        button.add(place, detail);
        button.addClassName("membership-choice");
        button.setEnabled(standing.open());
        return button;
    }

    /** The session is made anew, so the whole page is left. */
    private static void enter(Standing standing) {
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(MembershipChoice.note(), standing.member().id());
        UI.getCurrent().getPage().setLocation(MembershipChoice.ENTRANCE);
    }

    private Component none(List<Standing> closed) {
        Div box = new Div(new H2(Texts.get("identity.membership.none")));
        box.addClassName("membership-list");
        String account = identity.find().orElseThrow().username();
        box.add(new Paragraph(Texts.get("identity.membership.none-what", account)));
        closed.forEach(standing -> box.add(card(standing)));
        if (RouteConfiguration.forApplicationScope().getRoute(INVITATION).isPresent()) {
            Anchor code = new Anchor(INVITATION, Texts.get("identity.membership.code"));
            code.addClassName("signed-out-again");
            box.add(code);
        }
        return box;
    }

    private Component logout() {
        Button logout = new Button(Texts.get("identity.membership.logout"), click -> authentication.logout());
        logout.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div line = new Div(logout);
        line.addClassName("membership-logout");
        return line;
    }
}
