package org.anbiao.mobilization.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.Optional;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.mobilization.Upload;
import org.jspecify.annotations.Nullable;

/** One file to hand in with a form; on a phone the camera opens at once where a photo is wanted. */
class FileField extends Composite<Div> {

    private final com.vaadin.flow.component.upload.Upload upload;
    private final Button choose;
    private @Nullable Upload file;

    /** A photo, taken by the phone's camera or chosen. */
    static FileField photo(String label) {
        FileField field = new FileField(label, VaadinIcon.CAMERA, "image/png", "image/jpeg", "image/webp");
        field.upload.getElement().setAttribute("capture", "environment");
        return field;
    }

    /** A drawing with a transparent ground. */
    static FileField picture(String label) {
        return new FileField(label, VaadinIcon.UPLOAD_ALT, "image/png");
    }

    /** A scan: photo or PDF. */
    static FileField scan(String label) {
        return new FileField(label, VaadinIcon.UPLOAD_ALT, "image/png", "image/jpeg", "image/webp", ".pdf");
    }

    /** A document: photo, PDF, Word or Excel. */
    static FileField document(String label) {
        return new FileField(
                label, VaadinIcon.UPLOAD_ALT, "image/png", "image/jpeg", "image/webp", ".pdf", ".docx", ".xlsx");
    }

    private FileField(String label, VaadinIcon icon, String... accepted) {
        choose = new Button(Texts.get("mobilization.upload.choose"), icon.create());
        choose.setMinWidth("9rem");
        upload = new com.vaadin.flow.component.upload.Upload(UploadHandler.inMemory((meta, bytes) -> {
            file = new Upload(meta.fileName(), bytes);
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(FileStore.MAX_BYTES);
        upload.setAcceptedFileTypes(accepted);
        upload.setDropAllowed(false);
        upload.setUploadButton(choose);
        upload.setI18n(texts());
        upload.addFileRejectedListener(event -> Notices.refused(event.getErrorMessage()));
        upload.addFileRemovedListener(event -> file = null);
        Span caption = new Span(label);
        caption.addClassName("card-meta");
        getContent().add(caption, upload);
        getContent().addClassName("file-field");
    }

    /** The file, once it has arrived. */
    Optional<Upload> file() {
        return Optional.ofNullable(file);
    }

    /** Sets the file as if it had been uploaded. */
    void setFile(Upload uploaded) {
        file = uploaded;
    }

    private static UploadI18N texts() {
        UploadI18N texts = new UploadI18N();
        texts.setError(new UploadI18N.Error()
                .setFileIsTooBig(Texts.get("documents.file.too-large", FileStore.MAX_BYTES / (1024 * 1024)))
                .setIncorrectFileType(Texts.get("mobilization.upload.wrong-kind"))
                .setTooManyFiles(Texts.get("mobilization.upload.one-only")));
        texts.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(Texts.get("mobilization.upload.running"))
                        .setProcessing(Texts.get("mobilization.upload.running"))
                        .setStalled(Texts.get("mobilization.upload.stalled"))
                        .setHeld(Texts.get("mobilization.upload.running")))
                .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(Texts.get("mobilization.upload.failed"))
                        .setUnexpectedServerError(Texts.get("mobilization.upload.failed"))
                        .setForbidden(Texts.get("mobilization.upload.failed"))));
        texts.setUnits(new UploadI18N.Units().setSize(List.of("B", "KB", "MB", "GB")));
        return texts;
    }
}
