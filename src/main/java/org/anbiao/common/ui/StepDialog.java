package org.anbiao.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;

/** One step: a few fields, what the step will do, and one button that does it. */
public class StepDialog extends Dialog {

    private final FormLayout fields = new FormLayout();
    private final Button confirm;

    /**
     * @param effect what the step will change, shown above the fields; empty for steps that explain themselves
     * @param action runs on confirmation; a refusal is shown and the dialog stays open
     * @param done runs after the action went through
     */
    public StepDialog(String title, String effect, Runnable action, Runnable done) {
        setHeaderTitle(title);
        setWidth("min(36rem, 96vw)");
        if (!effect.isEmpty()) {
            Paragraph explained = new Paragraph(effect);
            explained.addClassName("card-meta");
            add(explained);
        }
        add(fields);
        confirm = new Button(Texts.get("common.action.confirm"), click -> {
            if (Notices.attempt(action)) {
                close();
                done.run();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(false);
        getFooter().add(new Button(Texts.get("common.action.cancel"), click -> close()), confirm);
    }

    /** Adds fields, each over the whole width. */
    public StepDialog with(Component... components) {
        for (Component component : components) {
            fields.add(component);
            fields.setColspan(component, 2);
        }
        return this;
    }

    /** For steps that end something: the button warns. */
    public StepDialog ending() {
        confirm.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return this;
    }
}
