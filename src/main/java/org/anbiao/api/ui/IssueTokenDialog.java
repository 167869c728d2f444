package org.anbiao.api.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.Set;
import org.anbiao.api.ApiTokenService;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;

/** A new token: for which system, for what, for how long; then the token itself, this once. */
class IssueTokenDialog extends SecretDialog {

    private final transient ApiTokenService tokens;
    private final transient Clock clock;
    final TextField name = new TextField(Texts.get("api.token.for-system"));
    final CheckboxGroup<String> scopes = new CheckboxGroup<>(Texts.get("api.token.scopes-label"));

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
        Button issue = new Button(Texts.get("api.token.issue"), click -> issue(changed));
        issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Div(name, scopes, days));
        getFooter().add(new Button(Texts.get("common.action.cancel"), click -> close()), issue);
    }

    private void issue(Runnable changed) {
        Notices.attempt(() -> {
            var issued = tokens.issue(name.getValue(), scopes.getValue(), lastDay(clock));
            show(Texts.get("api.token.issued"), issued.secret(), changed);
        });
    }
}
