package org.anbiao.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.QrCode;
import org.anbiao.training.Session;
import org.anbiao.training.SessionService;

/** The code at the door: opened, shown, closed. */
class DoorPanel extends Div {

    private static final int SCALE = 5;

    DoorPanel(SessionService sessions, Session session, LocalDate today, Runnable changed) {
        addClassName("card");
        Span title = new Span(Texts.get("training.session.door"));
        title.addClassName("card-title");
        add(title, TrainingWords.meta(Texts.get("training.session.door-hint")));
        if (session.doorOpen()) {
            String link = sessions.doorLink(session);
            Image code = new Image(QrCode.dataUri(link, SCALE), Texts.get("training.session.door"));
            code.addClassName("publication-code");
            Anchor page = new Anchor(link, Texts.get("training.session.door-link"));
            page.setTarget("_blank");
            page.setRouterIgnore(true);
            add(code, page);
            if (!session.head().heldOn().equals(today)) {
                add(TrainingWords.meta(Texts.get(
                        "training.session.door-other-day", session.head().heldOn())));
            }
        } else {
            add(TrainingWords.meta(Texts.get("training.session.door-closed")));
        }
        add(new Button(
                Texts.get(session.doorOpen() ? "training.session.door-close" : "training.session.door-open"), click -> {
                    if (Notices.attempt(() -> sessions.openDoor(session.id(), !session.doorOpen()))) {
                        changed.run();
                    }
                }));
    }
}
