package org.anbiao.risk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.risk.GivenFile;
import org.jspecify.annotations.Nullable;

/** One picture or document that goes with what is recorded; phones offer the camera for pictures. */
class GivenUpload extends Upload {

    transient @Nullable GivenFile file;

    /**
     * @param labelKey what the button says
     * @param types accepted media types and endings
     */
    GivenUpload(String labelKey, String... types) {
        setUploadHandler(UploadHandler.inMemory((meta, bytes) -> file = new GivenFile(meta.fileName(), bytes)));
        setMaxFiles(1);
        setMaxFileSize(FileStore.MAX_BYTES);
        setAcceptedFileTypes(types);
        setDropAllowed(false);
        setUploadButton(new Button(Texts.get(labelKey)));
        addFileRejectedListener(event ->
                Notices.refused(Texts.get("risk.upload.rejected", String.valueOf(FileStore.MAX_BYTES / 1048576))));
        addFileRemovedListener(event -> file = null);
    }
}
