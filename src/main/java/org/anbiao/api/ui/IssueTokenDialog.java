package org.anbiao.api.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.anbiao.api.ApiTokenService;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;

/** A new token: for which system, for what, for how long; then the token itself, this once. */
class IssueTokenDialog extends Dialog {

    private static final int USUAL_DAYS = 180;

    private final transient ApiTokenService tokens;
    private final transient Clock clock;
    final TextField name = new TextField(Texts.get("api.token.for-system"));
    final CheckboxGroup<String> scopes = new CheckboxGroup<>(Texts.get("api.token.scopes-label"));
    final Select<Integer> days = new Select<>();
    final TextField secret = new TextField();

    IssueTokenDialog(ApiTokenService tokens, Clock clock, Runnable changed) {
        this.tokens = tokens;
        this.clock = clock;
        setHeaderTitle(Texts.get("api.token.issue"));
        setWidth("32rem");
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        scopes.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        scopes.setWidthFull();
        scopes.setItems(ApiTokenService.SCOPES);
        scopes.setItemLabelGenerator(scope -> Texts.get("api.token.scope." + scope));
        scopes.setValue(Set.of(Permission.REGISTRY_READ));
        days.setLabel(Texts.get("api.token.days"));
        days.setItems(30, 90, USUAL_DAYS, ApiTokenService.LONGEST_DAYS);
        days.setItemLabelGenerator(count -> Texts.get("api.token.days-item", count));
        days.setValue(USUAL_DAYS);
        Button issue = new Button(Texts.get("api.token.issue"), click -> issue(changed));
        issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Div(name, scopes, days));
        getFooter().add(new Button(Texts.get("common.action.cancel"), click -> close()), issue);
    }

    private void issue(Runnable changed) {
        Notices.attempt(() -> {
            var issued = tokens.issue(
                    name.getValue(), scopes.getValue(), LocalDate.now(clock).plusDays(days.getValue()));
            show(issued.secret(), changed);
        });
    }

    /** From here on nothing but the button closes the dialog: a click beside it would lose the token. */
    private void show(String token, Runnable changed) {
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(Texts.get("api.token.issued"));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        secret.setLabel(Texts.get("api.token.nav"));
        secret.setValue(token);
        secret.setReadOnly(true);
        secret.setAutoselect(true);
        secret.setWidthFull();
        Button done = new Button(Texts.get("api.token.done"), click -> {
            close();
            changed.run();
        });
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(Texts.get("api.token.copy-hint")), secret);
        getFooter().add(done);
    }
}
