package org.anbiao.training.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.training.Session;
import org.anbiao.training.SessionKind;

/** What is entered of a session. */
class SessionFields {

    private final Select<SessionKind> kind = new Select<>();
    private final TextField topic = new TextField(Texts.get("training.field.topic"));
    private final DateField held = new DateField(Texts.get("training.field.held"));
    private final TextField place = new TextField(Texts.get("training.field.place"));
    private final TextArea note = new TextArea(Texts.get("training.field.note"));

    SessionFields(LocalDate today) {
        kind.setLabel(Texts.get("training.field.kind"));
        kind.setItems(SessionKind.values());
        kind.setItemLabelGenerator(TrainingWords::kind);
        kind.setValue(SessionKind.TRAINING);
        topic.setMaxLength(100);
        topic.setRequiredIndicatorVisible(true);
        held.setValue(today);
        place.setMaxLength(100);
        note.setMaxLength(500);
    }

    void show(Session.Head head) {
        kind.setValue(head.kind());
        topic.setValue(head.topic());
        held.setValue(head.heldOn());
        place.setValue(head.place());
        note.setValue(head.note());
    }

    StepDialog dialog(String title, String effect, Consumer<Session.Head> action, Runnable done) {
        return new StepDialog(title, effect, () -> action.accept(head()), done).with(kind, topic, held, place, note);
    }

    private Session.Head head() {
        LocalDate on = held.getValue();
        if (on == null) {
            throw new DomainException("training.session.day");
        }
        return new Session.Head(kind.getValue(), topic.getValue(), on, place.getValue(), note.getValue());
    }
}
