package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.jspecify.annotations.Nullable;

/** Photos of an enterprise; phones offer the camera. */
class PhotoUpload extends Upload {

    private static final int MOST = 9;

    private final List<UUID> stored = new ArrayList<>();

    /** @param enterprise the enterprise they are of; null while none is chosen */
    PhotoUpload(FileStore files, Supplier<@Nullable UUID> enterprise) {
        setUploadHandler(UploadHandler.inMemory((meta, bytes) -> {
            UUID id = enterprise.get();
            if (id == null) {
                Notices.refused(Texts.get("enforcement.field.enterprise-first"));
                return;
            }
            Notices.attempt(() ->
                    stored.add(files.storePicture(id, meta.fileName(), bytes).id()));
        }));
        setMaxFiles(MOST);
        setMaxFileSize(FileStore.MAX_BYTES);
        setAcceptedFileTypes("image/png", "image/jpeg", "image/webp");
        setDropAllowed(false);
        setUploadButton(new Button(Texts.get("enforcement.field.add-photo"), VaadinIcon.CAMERA.create()));
        addFileRejectedListener(event -> Notices.refused(
                Texts.get("enforcement.field.photo-rejected", String.valueOf(FileStore.MAX_BYTES / 1048576), MOST)));
    }

    /** Ids of the stored ones. */
    List<UUID> ids() {
        return List.copyOf(stored);
    }
}
