package org.anbiao.common.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** The one thing to do on a page for a phone, as wide as the page. */
public class LargeButton extends Button {

    /** @param textKey key of its text */
    public LargeButton(String textKey, Runnable action) {
        super(Texts.get(textKey), click -> action.run());
        addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addClassName("large-action");
        setWidthFull();
    }
}
