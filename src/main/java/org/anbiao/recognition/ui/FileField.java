package org.anbiao.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.recognition.RecognitionService;
import org.jspecify.annotations.Nullable;

/** One picture or document that goes with what is recorded. */
class FileField extends Upload {

    transient RecognitionService.@Nullable Upload file;

    FileField() {
        setUploadHandler(
                UploadHandler.inMemory((meta, bytes) -> file = new RecognitionService.Upload(meta.fileName(), bytes)));
        setMaxFiles(1);
        setMaxFileSize(FileStore.MAX_BYTES);
        setAcceptedFileTypes("image/png", "image/jpeg", "image/webp", ".pdf", ".docx");
        setDropAllowed(false);
        setUploadButton(new Button(Texts.get("recognition.field.file")));
        addFileRejectedListener(event -> Notices.refused(
                Texts.get("recognition.field.file-rejected", String.valueOf(FileStore.MAX_BYTES / 1048576))));
    }
}
