package org.anbiao.fieldwork.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.fieldwork.FieldVisitItem;

/** One visit in a list: where, by whom and when, under which duties, what stands out. */
class VisitCard extends Div {

    /** @param named whether the enterprise's name is its title; in the enterprise's own file the day is */
    VisitCard(FieldVisitItem visit, boolean named) {
        addClassName("card");
        String when = DateField.minute(visit.visitedAt());
        Anchor title = new Anchor(VisitWords.address(visit), named ? visit.enterpriseName() : when);
        title.addClassName("card-title");
        add(title, meta(named ? Texts.get("fieldwork.who-when", who(visit), when) : who(visit)));
        add(meta(VisitWords.duties(visit)));
        if (!visit.note().isEmpty()) {
            Span note = new Span(visit.note());
            note.addClassName("lines");
            add(note);
        }
        if (visit.whistle() || visit.found() > 0) {
            add(VisitWords.chips(visit));
        }
    }

    static String who(FieldVisitItem visit) {
        return visit.unitName().isEmpty() ? visit.memberName() : visit.unitName() + " " + visit.memberName();
    }

    static Span meta(String text) {
        Span span = new Span(text);
        span.addClassName("card-meta");
        return span;
    }
}
