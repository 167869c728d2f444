package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.selfevaluation.ImprovementFollower.Followed;
import org.anbiao.selfevaluation.ImprovementItem;
import org.anbiao.selfevaluation.ImprovementItem.State;
import org.anbiao.selfevaluation.ImprovementService;
import org.jspecify.annotations.Nullable;

/** An item not met with who corrects it until when, and the steps to plan and to finish it. */
class ImprovementCard extends Div {

    private final transient ImprovementItem item;
    private final transient ImprovementService improvements;
    private final transient FileStore files;
    private final transient LocalDate today;
    private final transient Runnable changed;

    /**
     * @param followed where it is followed instead; null for here
     * @param named whether the enterprise's name is shown
     */
    ImprovementCard(
            ImprovementItem item,
            @Nullable Followed followed,
            ImprovementService improvements,
            FileStore files,
            LocalDate today,
            boolean named,
            boolean records,
            Runnable changed) {
        this.item = item;
        this.improvements = improvements;
        this.files = files;
        this.today = today;
        this.changed = changed;
        addClassNames("card", "improvement");
        Span title = new Span(item.itemCode() + "　" + item.requirement());
        title.addClassName("card-title");
        Div head = new Div(title, chip());
        head.addClassName("page-header-name");
        if (item.carried()) {
            head.add(new StatusChip(
                    Texts.get("selfevaluation.improvement.carried", String.valueOf(item.year())), Tone.NEUTRAL));
        }
        add(head);
        if (named) {
            add(Words.meta(item.enterpriseName() + " · "
                    + Texts.get("selfevaluation.improvement.year", String.valueOf(item.year()))));
        }
        add(new Span(Texts.get("selfevaluation.improvement.problem-line", item.problem())));
        LocalDate due = item.dueOn();
        if (item.isPlanned() && due != null) {
            add(Words.meta(Texts.get("selfevaluation.improvement.plan-line", item.measure(), item.responsible(), due)));
        }
        done();
        if (followed != null) {
            add(
                    followed.address().isEmpty()
                            ? Words.meta(followed.words())
                            : new Anchor(followed.address(), followed.words()));
        }
        if (records && item.state() == State.OPEN && (followed == null || !followed.open())) {
            add(steps());
        }
    }

    private void done() {
        LocalDate day = item.doneOn();
        if (day == null) {
            return;
        }
        add(Words.meta(Texts.get("selfevaluation.improvement.done-line", day, item.doneNote(), item.doneByName())));
        if (item.doneFileId() != null) {
            Anchor link = new Anchor("/files/" + item.doneFileId(), Texts.get("selfevaluation.improvement.evidence"));
            link.setRouterIgnore(true);
            link.setTarget("_blank");
            add(link);
        }
    }

    private StatusChip chip() {
        if (item.state() == State.DONE) {
            return new StatusChip(Texts.get("selfevaluation.improvement.state.done"), Tone.SUCCESS);
        }
        if (item.isOverdue(today)) {
            return new StatusChip(Texts.get("selfevaluation.improvement.state.overdue"), Tone.ERROR);
        }
        return item.isPlanned()
                ? new StatusChip(Texts.get("selfevaluation.improvement.state.open"), Tone.PROGRESS)
                : new StatusChip(Texts.get("selfevaluation.improvement.state.unplanned"), Tone.WARNING);
    }

    private Div steps() {
        Button plan = new Button(
                Texts.get(
                        item.isPlanned()
                                ? "selfevaluation.improvement.change-plan"
                                : "selfevaluation.improvement.plan"),
                click -> plan());
        Div row = new Div(plan);
        row.addClassName("inline-list");
        if (item.isPlanned()) {
            Button finish = new Button(Texts.get("selfevaluation.improvement.finish"), click -> finish());
            finish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            row.add(finish);
        } else {
            plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        improvements
                .offers(item)
                .forEach(offer -> row.add(new Button(offer.words(), click -> getUI().ifPresent(ui -> {
                    Location page = new Location(offer.address());
                    ui.navigate(page.getPath(), page.getQueryParameters());
                }))));
        return row;
    }

    private void plan() {
        TextArea measure = new TextArea(Texts.get("selfevaluation.improvement.measure"));
        measure.setMaxLength(500);
        measure.setValue(item.measure());
        TextField responsible = new TextField(Texts.get("selfevaluation.improvement.responsible"));
        responsible.setMaxLength(50);
        responsible.setValue(item.responsible());
        DateField due = new DateField(Texts.get("selfevaluation.improvement.due"));
        due.setValue(item.dueOn());
        new StepDialog(
                        Texts.get("selfevaluation.improvement.plan"),
                        item.requirement(),
                        () -> improvements.plan(
                                item.id(), item.version(), measure.getValue(), responsible.getValue(), due.getValue()),
                        changed)
                .with(measure, responsible, due)
                .open();
    }

    private void finish() {
        TextArea note = new TextArea(Texts.get("selfevaluation.improvement.done-note"));
        note.setMaxLength(500);
        DateField day = new DateField(Texts.get("selfevaluation.improvement.done-on"));
        day.setValue(today);
        day.setMax(today);
        Photo photo = new Photo(files, item.enterpriseId());
        new StepDialog(
                        Texts.get("selfevaluation.improvement.finish"),
                        item.requirement(),
                        () -> improvements.finish(
                                item.id(),
                                item.version(),
                                day.getValue() == null ? today : day.getValue(),
                                note.getValue(),
                                photo.fileId),
                        changed)
                .with(note, day, photo)
                .open();
    }

    /** A photo or document that shows the correction. */
    private static final class Photo extends Upload {

        private @Nullable UUID fileId;

        Photo(FileStore files, UUID enterpriseId) {
            setUploadHandler(UploadHandler.inMemory((meta, bytes) -> Notices.attempt(() ->
                    fileId = files.store(enterpriseId, meta.fileName(), bytes).id())));
            setMaxFiles(1);
            setMaxFileSize(FileStore.MAX_BYTES);
            setAcceptedFileTypes("image/png", "image/jpeg", "image/webp", ".pdf", ".docx", ".xlsx");
            setDropAllowed(false);
            setUploadButton(new Button(Texts.get("selfevaluation.evidence.add")));
        }
    }
}
