package org.anbiao.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.anbiao.common.ui.Texts;

/** Login by name and password. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm(i18n());

    LoginView() {
        addClassName("login-page");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        H1 name = new H1(Texts.get("identity.login.product"));
        Paragraph purpose = new Paragraph(Texts.get("identity.login.purpose"));
        Div head = new Div(name, purpose);
        head.addClassName("login-head");
        Div card = new Div(head, form);
        card.addClassName("login-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return Texts.title("identity.login.title");
    }

    private static LoginI18n i18n() {
        LoginI18n i18n = LoginI18n.createDefault();
        i18n.getForm().setTitle("");
        i18n.getForm().setUsername(Texts.get("identity.login.username"));
        i18n.getForm().setPassword(Texts.get("identity.login.password"));
        i18n.getForm().setSubmit(Texts.get("identity.login.submit"));
        i18n.getErrorMessage().setTitle(Texts.get("identity.login.error-title"));
        i18n.getErrorMessage().setMessage(Texts.get("identity.login.error-message"));
        i18n.getErrorMessage().setUsername(Texts.get("identity.login.username-required"));
        i18n.getErrorMessage().setPassword(Texts.get("identity.login.password-required"));
        return i18n;
    }
}
