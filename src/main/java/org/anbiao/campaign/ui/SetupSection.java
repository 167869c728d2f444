package org.anbiao.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;

/** A section of the set-up: what it decides, its fields, one button that saves it as a whole. */
abstract class SetupSection extends Div {

    private final transient Runnable saved;

    /**
     * @param section key of the section
     * @param saved called after a save, so that the page reads the campaign again
     */
    SetupSection(String section, Runnable saved) {
        this.saved = saved;
        addClassName("setup-section");
        add(new H3(Texts.get("campaign.section." + section)));
        if (Texts.has("campaign.section." + section + ".hint")) {
            Paragraph hint = new Paragraph(Texts.get("campaign.section." + section + ".hint"));
            hint.addClassName("card-meta");
            add(hint);
        }
    }

    /** Adds the fields and the button that saves them. */
    void fields(Component... fields) {
        add(fields);
        Button save = new Button(Texts.get("common.action.save"), click -> {
            if (Notices.attempt(this::save)) {
                Notices.done(Texts.get("campaign.saved"));
                saved.run();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(save);
    }

    /** Saves the section; refusals are shown. */
    abstract void save();
}
