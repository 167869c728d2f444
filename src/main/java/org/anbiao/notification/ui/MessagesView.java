package org.anbiao.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.notification.Message;
import org.anbiao.notification.MyMessages;

/** 消息: what was I told, and where do I go from there? */
@Route(NotificationNavigation.MESSAGES)
@PermitAll
class MessagesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE_SIZE = 20;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final transient MyMessages messages;
    private boolean unread;
    private int page;

    MessagesView(MyMessages messages) {
        this.messages = messages;
        addClassNames("page", "phone-page");
    }

    @Override
    public String getPageTitle() {
        return Texts.title("notification.messages.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        unread = query.getSingleParameter("unread").isPresent();
        page = query.getSingleParameter("page")
                .filter(text -> text.matches("\\d{1,5}"))
                .map(text -> Math.max(0, Integer.parseInt(text) - 1))
                .orElse(0);
        show();
    }

    private void show() {
        removeAll();
        PagedList<Message> found = messages.page(unread, PageRequest.page(page, PAGE_SIZE));
        Button all = new Button(Texts.get("notification.messages.read-all"), click -> {
            messages.readAll();
            UI.getCurrent().navigate(NotificationNavigation.MESSAGES);
        });
        all.setEnabled(messages.unread() > 0);
        Button how = new Button(Texts.get("notification.choice.title"), click -> new ChoiceDialog(messages).open());
        add(new PageHeader(Texts.get("notification.messages.title"), how, all), tabs());
        if (found.rows().isEmpty()) {
            String key = unread ? "notification.messages.none-unread" : "notification.messages.none";
            add(new EmptyState(Texts.get(key), Texts.get(key + ".hint")));
            return;
        }
        Div list = new Div();
        list.addClassName("message-list");
        found.rows().forEach(message -> list.add(card(message)));
        add(list);
        if (found.total() > PAGE_SIZE) {
            add(pager(found.total()));
        }
    }

    private FilterBar tabs() {
        Div tabs = new Div(tab("notification.messages.all", false), tab("notification.messages.unread", true));
        tabs.addClassName("inbox-tabs");
        return new FilterBar(tabs);
    }

    private Button tab(String key, boolean unreadOnly) {
        Button tab = new Button(Texts.get(key), click -> go(unreadOnly, 0));
        tab.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        tab.getElement().setAttribute("aria-pressed", String.valueOf(unread == unreadOnly));
        if (unread == unreadOnly) {
            tab.addClassName("message-tab-current");
        }
        return tab;
    }

    private Component card(Message message) {
        Object[] arguments = message.arguments().toArray();
        Span title = new Span(Texts.get(message.template() + ".title", arguments));
        title.addClassName("message-title");
        ZonedDateTime at = message.createdAt().atZone(ZONE);
        Span when = new Span(DateField.format(at.toLocalDate()) + " " + TIME.format(at));
        when.addClassName("card-meta");
        Div text = new Div(Texts.get(message.template() + ".text", arguments));
        text.addClassName("message-text");
        Div card = new Div(new Div(title, when), text);
        card.addClassName("message");
        if (message.readAt() == null) {
            card.addClassName("message-new");
            Span chip = new Span(Texts.get("notification.messages.new"));
            chip.addClassName("message-new-word");
            title.add(chip);
        }
        if (!message.link().isBlank() || message.readAt() == null) {
            card.add(open(message));
        }
        return card;
    }

    private Button open(Message message) {
        boolean leads = !message.link().isBlank();
        Button open =
                new Button(Texts.get(leads ? "notification.messages.open" : "notification.messages.read"), click -> {
                    messages.read(message.id());
                    if (leads) {
                        UI.getCurrent().navigate(path(message.link()), query(message.link()));
                    } else {
                        go(unread, page);
                    }
                });
        open.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return open;
    }

    private static String path(String link) {
        int mark = link.indexOf('?');
        return mark < 0 ? link : link.substring(0, mark);
    }

    private static QueryParameters query(String link) {
        int mark = link.indexOf('?');
        return mark < 0 ? QueryParameters.empty() : QueryParameters.fromString(link.substring(mark + 1));
    }

    private Div pager(long total) {
        int pages = (int) ((total + PAGE_SIZE - 1) / PAGE_SIZE);
        Button before = new Button(Texts.get("notification.messages.before"), click -> go(unread, page - 1));
        before.setEnabled(page > 0);
        Button after = new Button(Texts.get("notification.messages.after"), click -> go(unread, page + 1));
        after.setEnabled(page + 1 < pages);
        Div pager = new Div(before, new Span(Texts.get("notification.messages.page", page + 1, pages, total)), after);
        pager.addClassName("message-pager");
        return pager;
    }

    private static void go(boolean unreadOnly, int page) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (unreadOnly) {
            query.put("unread", List.of("1"));
        }
        if (page > 0) {
            query.put("page", List.of(String.valueOf(page + 1)));
        }
        UI.getCurrent().navigate(NotificationNavigation.MESSAGES, new QueryParameters(query));
    }
}
