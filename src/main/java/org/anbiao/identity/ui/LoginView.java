package org.anbiao.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.LoginSuggestions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.WebAttributes;

/** Login by name and password. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String FILL = """
            const fill = (name, value) => {
                const input = document.querySelector('input[name=' + name + ']');
                input.value = value;
                input.dispatchEvent(new Event('input', {bubbles: true}));
                input.dispatchEvent(new Event('change', {bubbles: true}));
            };
            fill('username', $0);
            fill('password', $1);
            """;

    private final LoginForm form = new LoginForm(i18n());
    private final boolean elsewhere;

    LoginView(ObjectProvider<LoginSuggestions> suggestions, ObjectProvider<ClientRegistrationRepository> providers) {
        this.elsewhere = providers.getIfAvailable() != null;
        addClassName("login-page");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        H1 name = new H1(Texts.get("identity.login.product"));
        Paragraph purpose = new Paragraph(Texts.get("identity.login.purpose"));
        Div head = new Div(name, purpose);
        head.addClassName("login-head");
        Div card = new Div(head, form);
        card.addClassName("login-card");
        suggestions.ifAvailable(offered -> card.add(offer(offered)));
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (elsewhere) {
            // the accounts are the login provider's: its own page asks for name and password
            event.getUI().getPage().setLocation("/");
            return;
        }
        boolean failed =
                event.getLocation().getQueryParameters().getParameters().containsKey("error");
        if (failed && isSuspended()) {
            LoginI18n words = i18n();
            words.getErrorMessage().setTitle(Texts.get("identity.login.suspended-title"));
            words.getErrorMessage().setMessage(Texts.get("identity.login.suspended"));
            form.setI18n(words);
        }
        form.setError(failed);
    }

    /** Whether the last attempt failed because the account's authority is suspended. */
    private static boolean isSuspended() {
        WrappedSession session = VaadinSession.getCurrent().getSession();
        return session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof Exception failure
                && (failure instanceof LockedException || failure.getCause() instanceof LockedException);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("identity.login.title");
    }

    private Component offer(LoginSuggestions offered) {
        ComboBox<LoginSuggestions.Suggestion> accounts = new ComboBox<>(Texts.get("identity.login.demo"));
        accounts.setItems(offered.all());
        accounts.setItemLabelGenerator(account -> account.place() + "　" + role(account) + "　" + account.name());
        accounts.setPlaceholder(Texts.get("identity.login.demo-choose"));
        accounts.setHelperText(Texts.get("identity.login.demo-password", offered.password()));
        accounts.setWidthFull();
        accounts.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                form.getElement().executeJs(FILL, change.getValue().username(), offered.password());
            }
        });
        Div demo = new Div(accounts);
        demo.addClassName("login-demo");
        return demo;
    }

    private static String role(LoginSuggestions.Suggestion account) {
        return Texts.get("identity.role." + account.role());
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
