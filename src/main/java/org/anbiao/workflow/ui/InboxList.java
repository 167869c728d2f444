package org.anbiao.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.workflow.Inbox;
import org.anbiao.workflow.InboxItem;
import org.anbiao.workflow.TaskNote;

/** Lines of the inbox under headings by how soon they are due; cards on a phone. */
class InboxList extends Div {

    private final LocalDate today;
    private final transient TaskActions actions;
    private final boolean done;
    private final transient Map<UUID, TaskNote> notes;
    private final transient Runnable changed;
    private final List<InboxItem> selected = new ArrayList<>();
    private transient IntConsumer selectionListener = count -> {};

    InboxList(
            List<InboxItem> items,
            Map<UUID, TaskNote> notes,
            LocalDate today,
            TaskActions actions,
            boolean done,
            Runnable changed) {
        this.notes = notes;
        this.today = today;
        this.actions = actions;
        this.done = done;
        this.changed = changed;
        addClassName("inbox-list");
        String group = "";
        for (InboxItem item : items) {
            String next = done ? "" : group(item);
            if (!next.equals(group)) {
                group = next;
                add(new H3(Texts.get("workflow.inbox.group." + group)));
            }
            add(line(item));
        }
    }

    /** Called with the number of selected lines. */
    void onSelection(IntConsumer listener) {
        selectionListener = listener;
    }

    List<InboxItem> selected() {
        return List.copyOf(selected);
    }

    private String group(InboxItem item) {
        if (item.handedIn()) {
            return "waiting";
        }
        LocalDate due = item.dueOn();
        if (due == null) {
            return "later";
        }
        if (due.isBefore(today)) {
            return "overdue";
        }
        if (due.equals(today)) {
            return "today";
        }
        return due.isAfter(Inbox.endOfWeek(today)) ? "later" : "week";
    }

    private Component line(InboxItem item) {
        Div line = new Div();
        line.addClassName("inbox-line");
        if (!done && actions.canBatch(item)) {
            Checkbox box = new Checkbox();
            box.setAriaLabel(Texts.get("workflow.inbox.select", item.title()));
            box.addValueChangeListener(change -> {
                if (Boolean.TRUE.equals(change.getValue())) {
                    selected.add(item);
                } else {
                    selected.remove(item);
                }
                selectionListener.accept(selected.size());
            });
            line.add(box);
        } else {
            line.add(new Span());
        }
        line.add(text(item), due(item), buttons(item));
        return line;
    }

    private Div text(InboxItem item) {
        Span title = new Span(item.title());
        title.addClassName("inbox-title");
        Span meta = new Span(String.join(
                " · ",
                Stream.of(item.subjectName(), item.phaseName(), item.campaignTitle())
                        .filter(part -> !part.isBlank())
                        .toList()));
        meta.addClassName("inbox-meta");
        Div text = new Div(title, meta);
        if (!item.isDone() && !item.hint().isBlank()) {
            Span hint = new Span(item.hint());
            hint.addClassName("inbox-hint");
            text.add(hint);
        }
        text.addClassName("inbox-text");
        TaskNote progress = notes.get(item.id());
        if (progress != null) {
            Span note = new Span(
                    Texts.get(progress.messageKey(), progress.arguments().toArray()));
            note.addClassName("inbox-progress");
            text.add(note);
            if (progress.page() != null && !item.isDone()) {
                text.add(new Anchor(progress.page(), Texts.get("workflow.inbox.to-work")));
            }
        }
        if (!item.resultNote().isBlank()) {
            Span note = new Span(item.resultNote());
            note.addClassName("inbox-meta");
            text.add(note);
        }
        return text;
    }

    private Div due(InboxItem item) {
        Div due = new Div();
        due.addClassName("inbox-due");
        if (item.isDone()) {
            due.add(new Span(Texts.get("workflow.inbox.done-on", DateField.format(item.doneOn()), item.doneByName())));
            if (item.late()) {
                due.add(new StatusChip(Texts.get("workflow.inbox.late"), StatusChip.Tone.WARNING));
            }
            return due;
        }
        due.add(new Span(
                item.dueOn() == null
                        ? Texts.get("workflow.inbox.no-deadline")
                        : Texts.get("workflow.inbox.due", DateField.format(item.dueOn()))));
        if (item.isOverdue(today)) {
            due.add(new StatusChip(
                    Texts.get(item.isEscalated() ? "workflow.inbox.escalated" : "workflow.inbox.overdue"),
                    StatusChip.Tone.ERROR));
        }
        if (item.remindedOn() != null) {
            due.add(new StatusChip(
                    Texts.get("workflow.inbox.reminded", item.reminderCount(), DateField.format(item.remindedOn())),
                    StatusChip.Tone.WARNING));
        }
        if (!item.reminders().isEmpty()) {
            Button history = new Button(
                    Texts.get("workflow.reminder.show", item.reminders().size()),
                    click -> new RemindersDialog(Texts.get("workflow.reminder.title"), item.reminders()).open());
            history.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            due.add(history);
        }
        if (!item.assigneeName().isBlank()) {
            due.add(new StatusChip(
                    Texts.get("workflow.inbox.taken-by", item.assigneeName()), StatusChip.Tone.PROGRESS));
        }
        return due;
    }

    private Div buttons(InboxItem item) {
        Div buttons = new Div();
        buttons.addClassName("inbox-buttons");
        if (!item.isDone() && actions.permitted()) {
            Button work = new Button(Texts.get(actions.verb(item)), click -> actions.work(item, changed));
            work.addThemeVariants(ButtonVariant.LUMO_SMALL);
            buttons.add(work);
            if (item.assigneeId() == null) {
                Button claim = new Button(Texts.get("workflow.inbox.claim"), click -> actions.claim(item, changed));
                claim.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
                buttons.add(claim);
            }
            Button handOver =
                    new Button(Texts.get("workflow.inbox.hand-over"), click -> actions.handOver(item, changed));
            handOver.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            buttons.add(handOver);
        } else if (item.resultFileId() != null) {
            Anchor file = new Anchor("files/" + item.resultFileId(), Texts.get("workflow.inbox.evidence"));
            file.setTarget("_blank");
            buttons.add(file);
        }
        buttons.add(new Anchor("process/task/" + item.id(), Texts.get("workflow.picture.link")));
        return buttons;
    }
}
