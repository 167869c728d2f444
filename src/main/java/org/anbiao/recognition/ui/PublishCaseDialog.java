package org.anbiao.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.recognition.CaseDraft;
import org.anbiao.recognition.PublishedCase;
import org.anbiao.recognition.PublishedCases;
import org.anbiao.recognition.Recognition;
import org.anbiao.recognition.RecognitionService;

/** Publishing one recognised enterprise's case: the text as others will read it, and what the enterprise agreed to. */
class PublishCaseDialog {

    private final PublishedCases cases;
    private final Recognition recognition;
    private final TextField title = new TextField(Texts.get("recognition.field.title"));
    private final TextArea text = new TextArea(Texts.get("recognition.case.text"));
    private final DateField day = new DateField(Texts.get("recognition.case.published-on"));
    private final Checkbox agreed = new Checkbox(Texts.get("recognition.case.agreed"));
    private final DateField consentDay = new DateField(Texts.get("recognition.case.consent-on"));
    private final TextField basis = new TextField(Texts.get("recognition.case.consent-basis"));
    private final Checkbox withFile = new Checkbox(Texts.get("recognition.case.with-file"));
    private final Upload upload = new Upload();
    private final List<RecognitionService.Upload> photos = new ArrayList<>();

    PublishCaseDialog(PublishedCases cases, Recognition recognition, LocalDate today) {
        this.cases = cases;
        this.recognition = recognition;
        title.setMaxLength(100);
        title.setValue(recognition.award().title());
        text.setMaxLength(CaseDraft.LONGEST);
        text.setMinHeight("10rem");
        text.setHelperText(Texts.get("recognition.case.text-hint"));
        text.setValue(recognition.award().caseText());
        day.setValue(today);
        day.setMax(today);
        consentDay.setMax(today);
        basis.setMaxLength(200);
        basis.setHelperText(Texts.get("recognition.case.consent-hint"));
        upload.setUploadHandler(UploadHandler.inMemory(
                (meta, bytes) -> photos.add(new RecognitionService.Upload(meta.fileName(), bytes))));
        upload.setMaxFiles(CaseDraft.MOST_FILES);
        upload.setMaxFileSize(FileStore.MAX_BYTES);
        upload.setAcceptedFileTypes("image/png", "image/jpeg", "image/webp", ".pdf", ".docx");
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(Texts.get("recognition.case.photos")));
        upload.addFileRejectedListener(event -> Notices.refused(
                Texts.get("recognition.field.file-rejected", String.valueOf(FileStore.MAX_BYTES / 1048576))));
        upload.addFileRemovedListener(event -> photos.removeIf(one -> one.name().equals(event.getFileName())));
        agreed.addValueChangeListener(change -> consent(change.getValue()));
        consent(false);
    }

    /** Name, photos and files go with the enterprise's agreement alone. */
    private void consent(boolean given) {
        consentDay.setVisible(given);
        basis.setVisible(given);
        withFile.setVisible(given && recognition.fileId() != null);
        upload.setVisible(given);
    }

    void open(Runnable done) {
        new StepDialog(
                        Texts.get("recognition.case.publish") + " · " + recognition.enterpriseName(),
                        Texts.get("recognition.case.publish-effect"),
                        this::publish,
                        done)
                .with(title, text, day, agreed, consentDay, basis, withFile, upload)
                .open();
    }

    private void publish() {
        LocalDate on = day.getValue();
        if (on == null) {
            throw new DomainException("recognition.day-missing");
        }
        boolean given = agreed.getValue();
        cases.publish(
                recognition.id(),
                new CaseDraft(
                        title.getValue(),
                        text.getValue(),
                        given ? agreement() : null,
                        given && withFile.isVisible() && withFile.getValue(),
                        given ? photos : List.of()),
                on);
    }

    private PublishedCase.Consent agreement() {
        LocalDate on = consentDay.getValue();
        if (on == null) {
            throw new DomainException("recognition.case.consent-incomplete");
        }
        return new PublishedCase.Consent(on, basis.getValue());
    }
}
