package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.selfevaluation.EvaluationService;
import org.anbiao.selfevaluation.SelfEvaluationService;
import org.anbiao.selfevaluation.StandardType;
import org.anbiao.selfevaluation.standard.Edition;
import org.jspecify.annotations.Nullable;

/** Before an evaluation: which standard holds and why, a higher one to choose, and the button that begins. */
class BeginPanel extends Div {

    private final transient SelfEvaluationService facts;
    private final transient FileStore files;
    private final UUID campaignId;
    private final UUID enterpriseId;
    private final transient Runnable changed;

    /** @param paper whether an evaluation made on paper can be recorded here */
    BeginPanel(
            EvaluationService evaluations,
            SelfEvaluationService facts,
            FileStore files,
            UUID campaignId,
            UUID enterpriseId,
            boolean paper,
            Runnable changed) {
        this.facts = facts;
        this.files = files;
        this.campaignId = campaignId;
        this.enterpriseId = enterpriseId;
        this.changed = changed;
        addClassNames("card", "begin-panel");
        List<Edition> editions = evaluations.editions(enterpriseId);
        Edition applicable = editions.get(0);
        Select<Edition> choice = new Select<>();
        choice.setLabel(Texts.get("selfevaluation.begin.edition"));
        choice.setItems(editions);
        choice.setItemLabelGenerator(Edition::name);
        choice.setValue(applicable);
        choice.setWidthFull();
        choice.setReadOnly(editions.size() == 1);
        Span size = Words.meta("");
        choice.addValueChangeListener(change -> size.setText(size(change.getValue())));
        size.setText(size(applicable));
        Paragraph note = new Paragraph(applicable.note());
        note.addClassName("card-meta");
        choice.addValueChangeListener(change -> note.setText(change.getValue().note()));
        Button begin = new Button(Texts.get("selfevaluation.begin.action"));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        begin.addClassName("large-action");
        begin.addClickListener(click -> {
            if (Notices.attempt(() -> evaluations.begin(
                    campaignId, enterpriseId, choice.getValue().key()))) {
                changed.run();
            }
        });
        add(
                new H3(Texts.get("selfevaluation.begin.title")),
                new Paragraph(Texts.get("selfevaluation.begin.class."
                        + evaluations.subject(enterpriseId).subjectClass().code())),
                choice,
                size,
                note,
                begin);
        if (paper) {
            Button record = new Button(Texts.get("selfevaluation.paper.record"), click -> paper());
            record.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(record);
        }
    }

    private static String size(Edition edition) {
        return Texts.get(
                "selfevaluation.begin.size",
                edition.elements().size(),
                edition.items().size(),
                Words.method(edition));
    }

    /** Records an evaluation that was made on paper: standard, day, report as a file. */
    private void paper() {
        Select<StandardType> type = new Select<>();
        type.setLabel(Texts.get("selfevaluation.standard-type"));
        type.setItems(StandardType.values());
        type.setItemLabelGenerator(one -> Texts.get("selfevaluation.standard-type." + one.code()));
        DateField day = new DateField(Texts.get("selfevaluation.paper.day"));
        TextField note = new TextField(Texts.get("selfevaluation.paper.note"));
        note.setMaxLength(500);
        PaperFile file = new PaperFile();
        new StepDialog(
                        Texts.get("selfevaluation.paper.record"),
                        Texts.get("selfevaluation.paper.effect"),
                        () -> record(type.getValue(), day.getValue(), note.getValue(), file),
                        changed)
                .with(type, day, note, file)
                .open();
    }

    private void record(@Nullable StandardType type, @Nullable LocalDate day, String note, PaperFile file) {
        if (type == null) {
            throw new DomainException("selfevaluation.standard-type-missing");
        }
        if (day == null) {
            throw new DomainException("selfevaluation.paper.day-missing");
        }
        byte[] content = file.content;
        UUID stored = content == null
                ? null
                : files.store(enterpriseId, file.name, content).id();
        facts.recordPaper(campaignId, enterpriseId, type, day, note, stored);
    }

    /** The scan of the report. */
    private static final class PaperFile extends Upload {

        private String name = "";
        private byte @Nullable [] content;

        PaperFile() {
            setUploadHandler(UploadHandler.inMemory((meta, bytes) -> {
                name = meta.fileName();
                content = bytes;
            }));
            setMaxFiles(1);
            setMaxFileSize(FileStore.MAX_BYTES);
            setAcceptedFileTypes("image/png", "image/jpeg", "image/webp", ".pdf", ".docx");
            setDropAllowed(false);
            setUploadButton(new Button(Texts.get("selfevaluation.paper.file")));
            addFileRejectedListener(event ->
                    Notices.refused(Texts.get("selfevaluation.evidence.rejected", FileStore.MAX_BYTES / 1048576)));
        }
    }
}
