package org.anbiao.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.notification.Channel;
import org.anbiao.notification.MessageChoice;
import org.anbiao.notification.MyMessages;

/** How a person wants messages: always in the portal, by mail and text message too if wanted and possible. */
class ChoiceDialog extends Dialog {

    ChoiceDialog(MyMessages messages) {
        setHeaderTitle(Texts.get("notification.choice.title"));
        addClassName("task-dialog");
        Set<Channel> available = messages.available();
        MessageChoice now = messages.choice();
        Checkbox mail = box(Channel.MAIL, now.byMail(), available);
        Checkbox text = box(Channel.TEXT, now.byText(), available);
        Div form = new Div(
                new Paragraph(Texts.get("notification.choice.hint")),
                mail,
                hint(Channel.MAIL, available),
                text,
                hint(Channel.TEXT, available));
        form.addClassName("task-form");
        add(form);
        Button save = new Button(Texts.get("common.action.save"), click -> {
            if (Notices.attempt(() -> messages.choose(new MessageChoice(mail.getValue(), text.getValue())))) {
                close();
                Notices.done(Texts.get("notification.choice.saved"));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.get("common.action.cancel"), click -> close()), save);
    }

    /** What was chosen can be taken back, also while the channel is missing. */
    private static Checkbox box(Channel channel, boolean chosen, Set<Channel> available) {
        Checkbox box = new Checkbox(Texts.get("notification.choice." + channel.key()), chosen);
        box.setEnabled(available.contains(channel) || chosen);
        return box;
    }

    /** Where it goes, or what is missing; readable also beside a box that cannot be ticked. */
    private static Span hint(Channel channel, Set<Channel> available) {
        Span hint = new Span(Texts.get(
                "notification.choice." + channel.key() + (available.contains(channel) ? ".hint" : ".missing")));
        hint.addClassName("card-meta");
        return hint;
    }
}
