package org.anbiao.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import org.anbiao.api.ApiTokenService;
import org.anbiao.common.ui.Texts;

/** A dialog that makes a token and then shows it, this once. */
class SecretDialog extends Dialog {

    private static final int USUAL_DAYS = 180;

    final Select<Integer> days = new Select<>();
    /** As high as the token is long on a narrow screen. */
    final TextArea secret = new TextArea();

    SecretDialog() {
        setWidth("32rem");
        days.setLabel(Texts.get("api.token.days"));
        days.setItems(30, 90, USUAL_DAYS, ApiTokenService.LONGEST_DAYS);
        days.setItemLabelGenerator(count -> Texts.get("api.token.days-item", count));
        days.setValue(USUAL_DAYS);
    }

    /** The last day on which the token will be accepted. */
    LocalDate lastDay(Clock clock) {
        return LocalDate.now(clock).plusDays(days.getValue());
    }

    /**
     * Shows the token. From here on nothing but the button closes the dialog: a click beside it would lose the token.
     *
     * @param further what else has to be written down with it
     */
    void show(String title, String token, Runnable changed, Component... further) {
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(title);
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
        add(further);
        getFooter().add(done);
    }
}
