package org.anbiao.norms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.norms.NormService;
import org.jspecify.annotations.Nullable;

/** One picture or document that goes with what is recorded. */
class DocumentUpload extends Upload {

    transient NormService.@Nullable Minutes file;

    /** @param labelKey what the button says */
    DocumentUpload(String labelKey) {
        setUploadHandler(
                UploadHandler.inMemory((meta, bytes) -> file = new NormService.Minutes(meta.fileName(), bytes)));
        setMaxFiles(1);
        setMaxFileSize(FileStore.MAX_BYTES);
        setAcceptedFileTypes("image/png", "image/jpeg", "image/webp", ".pdf", ".docx");
        setDropAllowed(false);
        setUploadButton(new Button(Texts.get(labelKey)));
        addFileRejectedListener(event ->
                Notices.refused(Texts.get("norms.meeting.rejected", String.valueOf(FileStore.MAX_BYTES / 1048576))));
    }
}
