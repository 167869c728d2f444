package org.anbiao.campaign.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.anbiao.campaign.CampaignEvent;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Texts;

/** What happened to the campaign: day, what, who, and for changes the old and the new value with the reason. */
class TimelinePanel extends Div {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final int SHORT = 120;

    private final ZoneId zone;

    TimelinePanel(List<CampaignEvent> events, ZoneId zone) {
        this.zone = zone;
        addClassName("timeline");
        if (events.isEmpty()) {
            add(new EmptyState(Texts.get("campaign.timeline.empty"), Texts.get("campaign.timeline.empty.hint")));
            return;
        }
        OrderedList list = new OrderedList();
        events.forEach(event -> list.add(entry(event)));
        add(list);
    }

    private ListItem entry(CampaignEvent event) {
        ZonedDateTime at = event.at().atZone(zone);
        Span when = new Span(DateField.format(at.toLocalDate()) + " " + TIME.format(at));
        when.addClassName("timeline-when");
        Span what = new Span(what(event));
        what.addClassName("timeline-what");
        Div text = new Div(what);
        text.addClassName("timeline-text");
        if (event.kind() == CampaignEvent.Kind.CHANGED) {
            text.add(
                    new Span(Texts.get("campaign.timeline.from-to", value(event.oldValue()), value(event.newValue()))));
        }
        if (!event.reason().isBlank()) {
            text.add(meta(Texts.get("campaign.timeline.reason", event.reason())));
        }
        if (!event.memberName().isBlank()) {
            text.add(meta(event.memberName()));
        }
        ListItem item = new ListItem(when, text);
        item.addClassName("timeline-entry");
        return item;
    }

    private static String what(CampaignEvent event) {
        String key = "campaign.timeline." + event.kind().code();
        return event.kind() == CampaignEvent.Kind.CHANGED
                ? Texts.get(key, subject(event.subject()), Texts.get("campaign.change." + event.field()))
                : Texts.get(key, event.subject(), event.figure() == null ? 0 : event.figure());
    }

    /** Names of the notice and the commitment are texts of the portal. */
    private static String subject(String subject) {
        String key = "campaign.field." + subject;
        return Texts.has(key) ? Texts.get(key) : subject;
    }

    private static String value(String value) {
        if (value.isBlank()) {
            return Texts.get("campaign.timeline.nothing");
        }
        if (value.matches(DAY)) {
            return DateField.format(LocalDate.parse(value));
        }
        return value.length() <= SHORT ? value : value.substring(0, SHORT) + "…";
    }

    private static Span meta(String text) {
        Span meta = new Span(text);
        meta.addClassName("card-meta");
        return meta;
    }
}
