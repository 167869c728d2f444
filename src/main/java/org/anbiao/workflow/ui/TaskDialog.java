package org.anbiao.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.workflow.InboxItem;
import org.anbiao.workflow.TaskDesk;
import org.anbiao.workflow.TaskQuestion;
import org.anbiao.workflow.TaskResult;
import org.jspecify.annotations.Nullable;

/** Finishes one task, or several with the same result: day, answers, note, evidence. */
class TaskDialog extends Dialog {

    private static final int MAX_BYTES = 20 * 1024 * 1024;
    private static final int MAX_NOTE = 2000;

    private final List<InboxItem> items;
    private final transient TaskDesk desk;
    private final transient Runnable changed;
    private final DateField doneOn = new DateField(Texts.get("workflow.task.done-on"));
    private final Map<String, Select<String>> answers = new LinkedHashMap<>();
    private final TextArea note = new TextArea(Texts.get("workflow.task.note"));
    private final Div lateHint = new Div();
    private transient TaskDesk.@Nullable Evidence evidence;

    TaskDialog(List<InboxItem> items, List<TaskQuestion> questions, LocalDate today, TaskDesk desk, Runnable changed) {
        this.items = items;
        this.desk = desk;
        this.changed = changed;
        addClassName("task-dialog");
        setHeaderTitle(items.size() == 1 ? items.get(0).title() : Texts.get("workflow.task.several", items.size()));
        doneOn.setValue(today);
        doneOn.setMax(today);
        doneOn.setRequiredIndicatorVisible(true);
        doneOn.addValueChangeListener(change -> showLate());
        note.setMaxLength(MAX_NOTE);
        note.setWidthFull();
        note.setMinRows(3);
        Div form = new Div(subjects(), doneOn, lateHint);
        form.addClassName("task-form");
        questions.forEach(question -> form.add(select(question)));
        form.add(note, upload());
        add(form);
        Button save = new Button(Texts.get("workflow.task.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save.setEnabled(true));
        getFooter().add(new Button(Texts.get("common.action.cancel"), click -> close()), save);
        showLate();
    }

    private Span subjects() {
        Span subjects = new Span(String.join(
                "、", items.stream().map(InboxItem::subjectName).distinct().toList()));
        subjects.addClassName("card-meta");
        return subjects;
    }

    private Select<String> select(TaskQuestion question) {
        Select<String> select = new Select<>();
        select.setLabel(Texts.get(question.labelKey()));
        select.setItems(question.options());
        select.setItemLabelGenerator(option -> Texts.get(question.labelKey() + "." + option));
        select.setRequiredIndicatorVisible(true);
        answers.put(question.key(), select);
        return select;
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory(
                (metadata, bytes) -> evidence = new TaskDesk.Evidence(metadata.fileName(), bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setAcceptedFileTypes("image/*", ".pdf", ".docx", ".xlsx");
        upload.setUploadButton(new Button(Texts.get("workflow.task.evidence")));
        upload.setDropLabel(new Span(Texts.get("workflow.task.evidence-drop")));
        upload.addFileRemovedListener(removed -> evidence = null);
        return upload;
    }

    private void showLate() {
        lateHint.removeAll();
        LocalDate day = doneOn.getValue();
        long late = day == null
                ? 0
                : items.stream()
                        .filter(item -> item.dueOn() != null && day.isAfter(item.dueOn()))
                        .count();
        if (late > 0) {
            lateHint.add(new StatusChip(Texts.get("workflow.task.late-hint", late), StatusChip.Tone.WARNING));
        }
    }

    private void save() {
        boolean complete = required(doneOn.getValue() == null, doneOn::setInvalid);
        for (Select<String> select : answers.values()) {
            complete &= required(select.getValue() == null, select::setInvalid);
            select.setErrorMessage(Texts.get("workflow.task.choose"));
        }
        if (!complete) {
            return;
        }
        Map<String, String> given = new HashMap<>();
        answers.forEach((key, select) -> given.put(key, select.getValue()));
        TaskResult result = new TaskResult(note.getValue().strip(), null, doneOn.getValue(), given);
        List<java.util.UUID> ids = items.stream().map(InboxItem::id).toList();
        if (Notices.attempt(() -> desk.finish(ids, result, evidence))) {
            close();
            Notices.done(Texts.get("workflow.task.saved"));
            changed.run();
        }
    }

    private static boolean required(boolean missing, java.util.function.Consumer<Boolean> invalid) {
        invalid.accept(missing);
        return !missing;
    }
}
