package org.anbiao.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.LargeButton;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.common.ui.Visitor;
import org.anbiao.identity.InvitationAcceptance;
import org.anbiao.identity.InvitationAcceptance.Joiner;
import org.anbiao.identity.InvitationAcceptance.Login;
import org.anbiao.identity.InvitationAcceptance.Offer;
import org.anbiao.identity.ProviderIdentity;
import org.anbiao.identity.ProviderPrincipal;

/** What an invitation's link opens, for anybody who holds it; without a token it asks for the short code. Made for a phone. */
@Route(value = "invitation/:token", autoLayout = false)
@RouteAlias(value = "invitation", autoLayout = false)
@AnonymousAllowed
class InvitationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient InvitationAcceptance acceptance;
    private final transient AuthenticationContext authentication;
    private final Div card = new Div();

    InvitationView(InvitationAcceptance acceptance, AuthenticationContext authentication) {
        this.acceptance = acceptance;
        this.authentication = authentication;
        addClassName("invitation-page");
        card.addClassName("card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> token = event.getRouteParameters().get("token");
        reset();
        if (token.isPresent()) {
            look(token.get());
        } else {
            askForCode();
        }
    }

    private void reset() {
        card.removeAll();
        card.add(new H1(Texts.get("common.product")));
    }

    private void look(String key) {
        try {
            acceptance
                    .find(key, Visitor.address())
                    .ifPresentOrElse(
                            offer -> show(key, offer),
                            () -> card.add(
                                    new H2(Texts.get("identity.invitation.unknown-title")),
                                    new Paragraph(Texts.get("identity.invitation.unknown"))));
        } catch (DomainException refusal) {
            card.add(new Paragraph(Texts.get(refusal.messageKey(), refusal.arguments())));
        }
    }

    private void askForCode() {
        TextField code = new TextField(Texts.get("identity.invitation.code"));
        code.setHelperText(Texts.get("identity.invitation.code-help"));
        code.setWidthFull();
        Button next = new LargeButton("identity.invitation.next", () -> {
            reset();
            look(code.getValue());
        });
        card.add(new H2(Texts.get("identity.invitation.code-title")), code, next);
    }

    private void show(String key, Offer offer) {
        card.add(
                new H2(
                        offer.isJoining()
                                ? Texts.get("identity.invitation.join-title", offer.place())
                                : Texts.get("identity.invitation.title", offer.personName())),
                new Paragraph(
                        offer.isJoining()
                                ? Texts.get(
                                        "identity.invitation.join-offer", offer.place(), MemberWords.role(offer.role()))
                                : offer(offer)),
                new Paragraph(Texts.get("identity.invitation.until", DateField.format(offer.until()))));
        Joining joining = new Joining(offer.isJoining());
        card.add(joining);
        if (!acceptance.isByProvider()) {
            card.add(local(key, offer, joining));
        } else if (identity().isPresent()) {
            card.add(
                    new Paragraph(Texts.get(
                            "identity.invitation.as-account",
                            identity().get().name(),
                            identity().get().username())),
                    new LargeButton("identity.invitation.accept", () -> finish(key, offer, joining, login("", ""))));
        } else {
            card.add(new Paragraph(Texts.get("identity.invitation.provider-first")));
            Anchor go = new Anchor("invitation-login/" + key, Texts.get("identity.invitation.provider-login"));
            go.setRouterIgnore(true);
            go.addClassName("large-link");
            card.add(go);
        }
    }

    private static String offer(Offer offer) {
        String role = MemberWords.role(offer.role());
        return offer.place().isEmpty()
                ? Texts.get("identity.invitation.offer-whole", offer.authority(), role)
                : Texts.get("identity.invitation.offer", offer.authority(), offer.place(), role);
    }

    private Component local(String key, Offer offer, Joining joining) {
        TextField username = new TextField(Texts.get("identity.account.name"));
        username.setHelperText(Texts.get("identity.account.name-help"));
        username.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.USERNAME);
        PasswordField password = new PasswordField(Texts.get("identity.account.password"));
        password.setHelperText(Texts.get("identity.account.password-help"));
        PasswordField again = new PasswordField(Texts.get("identity.account.password-again"));
        username.setWidthFull();
        password.setWidthFull();
        again.setWidthFull();
        Button accept = new LargeButton("identity.invitation.accept", () -> {
            if (!password.getValue().equals(again.getValue())) {
                again.setErrorMessage(Texts.get("identity.account.password-differs"));
                again.setInvalid(true);
                return;
            }
            finish(key, offer, joining, login(username.getValue().strip(), password.getValue()));
        });
        Div form = new Div(username, password, again, accept);
        form.addClassName("card-list");
        return form;
    }

    private Login login(String username, String password) {
        return new Login(username, password, identity().orElse(null));
    }

    private void finish(String key, Offer offer, Joining joining, Login login) {
        boolean done = Notices.attempt(() -> {
            if (offer.isJoining()) {
                acceptance.join(key, Visitor.address(), joining.joiner(), login);
            } else {
                acceptance.accept(key, Visitor.address(), login);
            }
        });
        if (done) {
            reset();
            card.add(
                    new H2(Texts.get("identity.invitation.done-title")),
                    new Paragraph(Texts.get(
                            offer.isJoining() ? "identity.invitation.done-joining" : "identity.invitation.done")));
            if (!offer.isJoining()) {
                card.add(entry());
            }
        }
    }

    /** Whoever accepted through the login provider is logged in already, an account of the portal's own is not. */
    private Button entry() {
        return acceptance.isByProvider()
                ? new LargeButton(
                        "identity.invitation.enter-portal",
                        () -> UI.getCurrent().getPage().setLocation("membership"))
                : new LargeButton(
                        "identity.invitation.enter",
                        () -> UI.getCurrent().getPage().setLocation("login"));
    }

    private Optional<ProviderIdentity> identity() {
        return authentication
                .getAuthenticatedUser(Object.class)
                .filter(ProviderPrincipal.class::isInstance)
                .map(principal -> ((ProviderPrincipal) principal).identity());
    }

    @Override
    public String getPageTitle() {
        return Texts.title("identity.invitation.page");
    }

    /** Who joins an enterprise: the person says so, the principal confirms. */
    private static final class Joining extends Div {

        private final TextField name = new TextField(Texts.get("identity.members.name"));
        private final TextField phone = new TextField(Texts.get("identity.members.phone"));

        Joining(boolean shown) {
            addClassName("card-list");
            name.setWidthFull();
            phone.setWidthFull();
            add(name, phone);
            setVisible(shown);
        }

        Joiner joiner() {
            return new Joiner(name.getValue(), phone.getValue());
        }
    }
}
