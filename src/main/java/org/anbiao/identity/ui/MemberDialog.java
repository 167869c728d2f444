package org.anbiao.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;

/** One step on a membership: what it changes, a few fields, and one button that does it. A refusal keeps what was entered. */
class MemberDialog extends Dialog {

    private static final int LONGEST_REASON = 200;

    private final Div fields = new Div();
    private final Button confirm;

    /**
     * @param effect what the step will change
     * @param done runs after the action went through
     */
    MemberDialog(String title, String effect, Runnable action, Runnable done) {
        setHeaderTitle(title);
        setWidth("min(34rem, 96vw)");
        Paragraph explained = new Paragraph(effect);
        explained.addClassName("card-meta");
        fields.addClassName("card-list");
        add(explained, fields);
        confirm = new Button(Texts.get("common.action.confirm"), click -> {
            if (Notices.attempt(action)) {
                close();
                done.run();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.get("common.action.cancel"), click -> close()), confirm);
    }

    MemberDialog with(Component... components) {
        for (Component component : components) {
            fields.add(component);
            if (component instanceof com.vaadin.flow.component.HasSize field) {
                field.setWidthFull();
            }
        }
        return this;
    }

    /** For steps that lock somebody out: the button warns. */
    MemberDialog ending(String buttonText) {
        confirm.setText(buttonText);
        confirm.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return this;
    }

    static TextArea reason() {
        TextArea reason = new TextArea(Texts.get("identity.members.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        return reason;
    }

    static DateField day(String label, LocalDate start) {
        DateField day = new DateField(label);
        day.setValue(start);
        day.setRequiredIndicatorVisible(true);
        return day;
    }

    /** @throws DomainException if the field is empty or no date */
    static LocalDate required(DateField field) {
        LocalDate day = field.getValue();
        if (day == null || field.isInvalid()) {
            throw new DomainException("identity.member.day-missing");
        }
        return day;
    }
}
