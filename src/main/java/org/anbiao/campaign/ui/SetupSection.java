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

    private final transient SectionEdit edit;

    /**
     * @param section key of the section
     * @param edit the campaign, and where the section is saved
     */
    SetupSection(String section, SectionEdit edit) {
        this.edit = edit;
        addClassName("setup-section");
        add(new H3(Texts.get("campaign.section." + section)));
        String hintKey = "campaign.section." + section + (edit.running() ? ".running" : ".hint");
        if (Texts.has(hintKey)) {
            Paragraph hint = new Paragraph(Texts.get(hintKey));
            hint.addClassName("card-meta");
            add(hint);
        }
    }

    /** Adds the fields and the button that saves them. */
    void fields(Component... fields) {
        add(fields);
        if (edit.running()) {
            edit.reason().addClassName("revise-reason");
            add(edit.reason());
        }
        Button save = new Button(Texts.get(edit.running() ? "campaign.revise.save" : "common.action.save"), click -> {
            if (Notices.attempt(this::save)) {
                Notices.done(Texts.get("campaign.saved"));
                edit.saved().run();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(save);
    }

    /** Saves the section; refusals are shown. */
    abstract void save();
}
