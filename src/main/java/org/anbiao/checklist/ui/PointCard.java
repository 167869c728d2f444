package org.anbiao.checklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.anbiao.checklist.CheckAnswer;
import org.anbiao.checklist.CheckAnswer.Value;
import org.anbiao.checklist.CheckService;
import org.anbiao.checklist.SafetyCheck;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.norms.OwnPoint;
import org.jspecify.annotations.Nullable;

/** One point of a check. While the check runs each change is kept at once; a colleague's answer is never overwritten unseen. */
class PointCard extends Div {

    private static final int LONGEST_NOTE = 1000;
    private static final int PAUSE_MILLIS = 800;

    private final transient CheckService checks;
    private final transient FileStore files;
    private final transient OwnPoint point;
    private final transient Function<UUID, Anchor> link;
    private final transient Consumer<SafetyCheck> changed;
    private final UUID checkId;
    private final UUID enterpriseId;
    private final int number;
    private transient @Nullable CheckAnswer answer;

    /** @param link leads to the hazard that the point became */
    PointCard(
            CheckService checks,
            FileStore files,
            SafetyCheck check,
            OwnPoint point,
            int number,
            boolean open,
            Function<UUID, Anchor> link,
            Consumer<SafetyCheck> changed) {
        this.checks = checks;
        this.files = files;
        this.point = point;
        this.number = number;
        this.link = link;
        this.changed = changed;
        this.checkId = check.id();
        this.enterpriseId = check.enterpriseId();
        this.answer = check.answers().get(point.id());
        addClassNames("card", "check-point");
        if (open) {
            edit();
        } else {
            read();
        }
    }

    private void text() {
        removeAll();
        add(new Span(number + ".　" + point.text()));
        meta("checklist.point.how", point.how());
        meta("checklist.point.basis", point.basis());
    }

    private void meta(String key, String words) {
        if (!words.isEmpty()) {
            add(CheckWords.meta(Texts.get(key, words)));
        }
    }

    private void read() {
        text();
        CheckAnswer given = answer;
        if (given == null) {
            add(new StatusChip(Texts.get("checklist.answer.missing"), StatusChip.Tone.NEUTRAL));
            return;
        }
        StatusChip.Tone tone =
                switch (given.value()) {
                    case YES -> StatusChip.Tone.SUCCESS;
                    case NO -> StatusChip.Tone.ERROR;
                    case NONE -> StatusChip.Tone.NEUTRAL;
                };
        Div head = new Div(new StatusChip(word(given.value()), tone), CheckWords.meta(given.by()));
        head.addClassName("inline-list");
        add(head);
        meta("checklist.point.note", given.note());
        if (!given.photos().isEmpty()) {
            add(CheckWords.photos(given.photos()));
        }
        UUID hazard = given.hazardId();
        if (hazard != null) {
            add(link.apply(hazard));
        }
    }

    private static String word(Value value) {
        return Texts.get("checklist.answer." + value.code());
    }

    private void edit() {
        text();
        CheckAnswer given = answer;
        RadioButtonGroup<Value> value = new RadioButtonGroup<>();
        value.setItems(Value.values());
        value.setItemLabelGenerator(PointCard::word);
        value.setAriaLabel(point.text());
        value.addClassName("check-value");
        if (given != null) {
            value.setValue(given.value());
        }
        value.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                save(current(change.getValue()), true);
            }
        });
        add(value);
        if (given != null) {
            details(given);
        }
    }

    /** Words for every answer; kind of hazard, measure and photos where something is wrong. */
    private void details(CheckAnswer given) {
        boolean wrong = given.value() == Value.NO;
        TextArea note = new TextArea(Texts.get(wrong ? "checklist.point.wrong" : "checklist.point.remark"));
        note.setMaxLength(LONGEST_NOTE);
        note.setWidthFull();
        note.setValue(given.note());
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setValueChangeTimeout(PAUSE_MILLIS);
        note.addValueChangeListener(change -> {
            CheckAnswer now = current(given.value());
            if (!now.note().equals(change.getValue())) {
                save(now.with(now.value(), change.getValue(), now.category(), now.photos()), false);
            }
        });
        if (!wrong) {
            note.setVisible(!given.note().isEmpty() || given.value() == Value.NONE);
            add(note);
            return;
        }
        meta("checklist.point.measure", point.measure());
        Select<HazardCategory> category = new Select<>();
        category.setLabel(Texts.get("checklist.point.category"));
        category.setItems(HazardCategory.values());
        category.setItemLabelGenerator(one -> Texts.get("hazard.category." + one.code()));
        category.setValue(given.category());
        category.setWidthFull();
        category.addValueChangeListener(change -> {
            CheckAnswer now = current(given.value());
            save(now.with(now.value(), now.note(), change.getValue(), now.photos()), false);
        });
        add(note, category);
        if (!given.photos().isEmpty()) {
            add(CheckWords.photos(given.photos()));
        }
        add(upload());
    }

    private Upload upload() {
        Upload upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((meta, bytes) -> photo(meta.fileName(), bytes)));
        upload.setMaxFileSize(FileStore.MAX_BYTES);
        upload.setAcceptedFileTypes("image/png", "image/jpeg", "image/webp");
        upload.setDropAllowed(false);
        Button choose = new Button(Texts.get("checklist.point.photo"), VaadinIcon.CAMERA.create());
        choose.addClassName("hazard-camera");
        upload.setUploadButton(choose);
        upload.addFileRejectedListener(event -> Notices.refused(
                Texts.get("checklist.point.photo-rejected", String.valueOf(FileStore.MAX_BYTES / 1048576))));
        return upload;
    }

    /** A picture is stored and tied to the point in one go. */
    void photo(String name, byte[] content) {
        Notices.attempt(() -> {
            UUID id = files.storePicture(enterpriseId, name, content).id();
            CheckAnswer now = current(Value.NO);
            List<UUID> photos = new ArrayList<>(now.photos());
            photos.add(id);
            save(now.with(now.value(), now.note(), now.category(), photos), true);
        });
    }

    private CheckAnswer current(Value value) {
        CheckAnswer now = answer;
        return now == null
                ? CheckAnswer.first(point.id(), value)
                : now.with(value, now.note(), now.category(), now.photos());
    }

    private void save(CheckAnswer wanted, boolean again) {
        boolean kept = Notices.attempt(() -> answer = checks.answer(checkId, wanted));
        SafetyCheck now = checks.get(checkId);
        if (!kept) {
            answer = now.answers().get(point.id());
        }
        changed.accept(now);
        if (!now.isOpen()) {
            read();
        } else if (again || !kept) {
            edit();
        }
    }
}
