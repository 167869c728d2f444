package org.anbiao.hazard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.hazard.InternalReports;
import org.jspecify.annotations.Nullable;

/** Photos that go with a step; on a phone the button opens the camera. They are stored when the step is sent, each once. */
class PhotoField extends Div {

    private static final int MOST = 9;

    private final int most;
    private final int largest;

    private final Upload upload = new Upload();
    private final transient List<Photo> photos = new ArrayList<>();

    PhotoField() {
        this(MOST, FileStore.MAX_BYTES);
    }

    /**
     * @param most how many photos
     * @param largest bytes of the largest
     */
    PhotoField(int most, int largest) {
        this.most = most;
        this.largest = largest;
        addClassName("file-field");
        upload.setUploadHandler(UploadHandler.inMemory((meta, bytes) -> keep(meta.fileName(), bytes)));
        upload.setMaxFiles(most);
        upload.setMaxFileSize(largest);
        upload.setAcceptedFileTypes("image/png", "image/jpeg", "image/webp");
        upload.setDropAllowed(false);
        Button choose = new Button(Texts.get("hazard.photo.add"), VaadinIcon.CAMERA.create());
        choose.addClassName("hazard-camera");
        upload.setUploadButton(choose);
        upload.addFileRejectedListener(
                event -> Notices.refused(Texts.get("hazard.photo.rejected", most, String.valueOf(largest / 1048576))));
        upload.addFileRemovedListener(event -> photos.removeIf(photo -> photo.name.equals(event.getFileName())));
        Span label = new Span(Texts.get("hazard.photo.label", most));
        label.addClassName("card-meta");
        add(label, upload);
    }

    /** A photo in the browser's hands, and its id once it is stored. */
    private static final class Photo {
        private final String name;
        private final byte[] content;
        private @Nullable UUID id;

        Photo(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }
    }

    /** Begins anew. */
    void clear() {
        photos.clear();
        upload.clearFileList();
    }

    void keep(String name, byte[] content) {
        // the browser keeps to both limits; who sends without it does not fill the memory
        if (photos.size() >= most || content.length > largest) {
            return;
        }
        photos.add(new Photo(name, content));
    }

    /** What was taken, for a service that stores it itself. */
    List<InternalReports.Photo> taken() {
        return photos.stream()
                .map(photo -> new InternalReports.Photo(photo.name, photo.content))
                .toList();
    }

    /** Stores what is not stored yet; a refusal of the step afterwards loses nothing. */
    List<UUID> store(FileStore files, UUID enterpriseId) {
        List<UUID> ids = new ArrayList<>();
        for (Photo photo : photos) {
            UUID id = photo.id;
            if (id == null) {
                id = files.storePicture(enterpriseId, photo.name, photo.content).id();
                photo.id = id;
            }
            ids.add(id);
        }
        return ids;
    }
}
