package org.anbiao.notification.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import org.anbiao.common.ui.Texts;
import org.anbiao.notification.MyMessages;

/** The bell in the frame: how many messages are unread, and the way to them. */
@CssImport("./notification.css")
public class MessageBell extends RouterLink {

    private static final int MOST_SHOWN = 99;

    private final transient MyMessages messages;
    private final Span number = new Span();

    public MessageBell(MyMessages messages) {
        this.messages = messages;
        setRoute(MessagesView.class);
        addClassName("message-bell");
        number.addClassName("message-bell-number");
        add(VaadinIcon.BELL_O.create(), number);
        refresh();
    }

    /** Counts anew; called on every change of page. */
    public final void refresh() {
        long unread = messages.unread();
        number.setText(unread > MOST_SHOWN ? MOST_SHOWN + "+" : String.valueOf(unread));
        number.setVisible(unread > 0);
        String words = Texts.get("notification.bell", unread);
        getElement().setAttribute("aria-label", words);
        getElement().setAttribute("title", words);
    }
}
