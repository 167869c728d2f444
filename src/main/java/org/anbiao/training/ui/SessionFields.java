package org.anbiao.training.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseFilter;
import org.anbiao.registry.EnterpriseListItem;
import org.anbiao.registry.ui.EnterpriseChoice;
import org.anbiao.training.Session;
import org.anbiao.training.SessionKind;
import org.jspecify.annotations.Nullable;

/** What is entered of a session. */
class SessionFields {

    private static final int SAME_NAME = 20;

    private final EnterpriseDirectory directory;
    private final Select<SessionKind> kind = new Select<>();
    private final TextField topic = new TextField(Texts.get("training.field.topic"));
    private final DateField held = new DateField(Texts.get("training.field.held"));
    private final TextField place = new TextField(Texts.get("training.field.place"));
    private final TextArea note = new TextArea(Texts.get("training.field.note"));

    private final EnterpriseChoice host;
    /** The host that the list of choices does not have, for instance because it went out of business. */
    private @Nullable UUID kept;

    SessionFields(EnterpriseDirectory directory, LocalDate today) {
        this.directory = directory;
        host = new EnterpriseChoice(Texts.get("training.field.host"), directory);
        host.setClearButtonVisible(true);
        host.setHelperText(Texts.get("training.field.host-hint"));
        kind.addValueChangeListener(change -> host.setVisible(change.getValue() == SessionKind.SITE_OBSERVATION));
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

    void show(Session session) {
        Session.Head head = session.head();
        UUID hostId = head.hostId();
        if (hostId != null) {
            directory
                    .rows(EnterpriseFilter.ACTIVE.withText(session.hostName()), PageRequest.page(0, SAME_NAME))
                    .stream()
                    .filter(one -> one.id().equals(hostId))
                    .findFirst()
                    .ifPresentOrElse(host::setValue, () -> keep(hostId, session.hostName()));
        }
        kind.setValue(head.kind());
        topic.setValue(head.topic());
        held.setValue(head.heldOn());
        place.setValue(head.place());
        note.setValue(head.note());
    }

    private void keep(UUID hostId, String name) {
        kept = hostId;
        host.setPlaceholder(name);
    }

    StepDialog dialog(String title, String effect, Consumer<Session.Head> action, Runnable done) {
        return new StepDialog(title, effect, () -> action.accept(head()), done)
                .with(kind, topic, host, held, place, note);
    }

    private Session.Head head() {
        LocalDate on = held.getValue();
        if (on == null) {
            throw new DomainException("training.session.day");
        }
        EnterpriseListItem hosting = host.getValue();
        return new Session.Head(
                kind.getValue(),
                topic.getValue(),
                on,
                place.getValue(),
                note.getValue(),
                hosting == null ? kept : hosting.id());
    }
}
