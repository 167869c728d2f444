package org.anbiao.registry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.UUID;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.jspecify.annotations.Nullable;

/** Takes a photo or document of an enterprise; on phones the camera is offered. */
class EvidenceUpload extends Div {

    private @Nullable UUID fileId;

    EvidenceUpload(String label, FileStore files, UUID enterpriseId, Runnable stored) {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, content) -> {
            if (Notices.attempt(() -> fileId =
                    files.store(enterpriseId, metadata.fileName(), content).id())) {
                stored.run();
            }
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(FileStore.MAX_BYTES);
        upload.setAcceptedFileTypes("image/*", "application/pdf", ".docx", ".xlsx");
        upload.setUploadButton(new Button(Texts.get("common.action.upload")));
        upload.setDropLabel(new Span(Texts.get("registry.evidence.drop")));
        upload.addFileRejectedListener(event -> Notices.refused(Texts.get("registry.evidence.rejected")));
        add(new NativeLabel(label), upload);
        addClassName("evidence");
    }

    /** The stored file, if one was uploaded. */
    @Nullable
    UUID fileId() {
        return fileId;
    }
}
