package org.anbiao.identity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.anbiao.common.ui.Texts;

/** Says that the login has ended or did not succeed, and leads to a new one. */
@Route(value = "signed-out", autoLayout = false)
@AnonymousAllowed
class SignedOutView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final H2 title = new H2();
    private final Paragraph text = new Paragraph();

    SignedOutView() {
        addClassName("login-page");
        Div head = new Div(
                new H1(Texts.get("identity.login.product")), new Paragraph(Texts.get("identity.login.purpose")));
        head.addClassName("login-head");
        Anchor again = new Anchor("/", Texts.get("identity.signed-out.again"));
        again.addClassName("signed-out-again");
        again.setRouterIgnore(true);
        Div body = new Div(title, text, again);
        body.addClassName("membership-list");
        Div card = new Div(head, body);
        card.addClassNames("login-card", "membership-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean failed =
                event.getLocation().getQueryParameters().getParameters().containsKey("failed");
        title.setText(Texts.get(failed ? "identity.signed-out.failed" : "identity.signed-out.title"));
        text.setText(Texts.get(failed ? "identity.signed-out.failed-what" : "identity.signed-out.what"));
    }

    @Override
    public String getPageTitle() {
        return Texts.title("identity.signed-out.title");
    }
}
