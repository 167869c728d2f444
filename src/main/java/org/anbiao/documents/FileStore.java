package org.anbiao.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.documents.persistence.PictureHashRows;
import org.anbiao.documents.persistence.StoredFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps uploaded and produced files, their contents where {@link FileStorage} puts them. Needs no permission of its own:
 * row-level security shows a file to whoever sees the enterprise it is about, and the services that store files check
 * the act they belong to.
 */
@Service
@Transactional
public class FileStore {

    /** The largest file accepted, in bytes. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    private static final int MAX_NAME = 120;

    private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);

    private final StoredFiles files;
    private final PictureHashRows hashes;
    private final FileStorage storage;
    private final AuditLog audit;

    FileStore(StoredFiles files, PictureHashRows hashes, FileStorage storage, AuditLog audit) {
        this.files = files;
        this.hashes = hashes;
        this.storage = storage;
        this.audit = audit;
    }

    /**
     * Stores a file; pictures lose what the camera wrote into them beside the picture.
     *
     * @param enterpriseId the enterprise it is about, so that its supervisors can read it; null for an authority's own
     * @param name as the user's machine calls it; a path is cut off, the ending follows the content
     * @throws DomainException {@code documents.file.too-large}, {@code documents.file.empty},
     *     {@code documents.file.unknown-kind}, or what {@link FileScreening} finds in it
     */
    public StoredFile store(@Nullable UUID enterpriseId, String name, byte[] content) {
        if (content.length == 0) {
            throw new DomainException("documents.file.empty");
        }
        if (content.length > MAX_BYTES) {
            throw tooLarge();
        }
        FileKind kind =
                FileKind.of(content).orElseThrow(() -> new DomainException("documents.file.unknown-kind", clean(name)));
        byte[] kept = PictureMetadata.removed(kind, FileScreening.screened(kind, content));
        StoredFile stored = files.insert(enterpriseId, named(name, kind), kind, sha256(kept), kept.length);
        if (kind.isPicture()) {
            hashes.save(stored.id(), PictureHash.of(kind, kept));
        }
        storage.write(stored.id(), kept);
        audit.record(
                "file.stored",
                "stored_file",
                stored.id(),
                enterpriseId,
                null,
                new Content(stored.name(), stored.sha256()));
        return stored;
    }

    /** What the record keeps of a file: its name, and a hash that says later whether it is the same. */
    private record Content(String name, String sha256) {}

    /** As {@link #store(UUID, String, byte[])}, reading at most the largest size from the stream. */
    public StoredFile store(@Nullable UUID enterpriseId, String name, InputStream content) {
        try {
            byte[] bytes = content.readNBytes(MAX_BYTES + 1);
            return store(enterpriseId, name, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Stores a picture, PDF excluded.
     *
     * @throws DomainException {@code documents.file.no-picture} for anything else, and as {@link #store}
     */
    public StoredFile storePicture(@Nullable UUID enterpriseId, String name, byte[] content) {
        if (content.length <= MAX_BYTES
                && FileKind.of(content).filter(FileKind::isPicture).isEmpty()) {
            throw new DomainException("documents.file.no-picture", clean(name));
        }
        return store(enterpriseId, name, content);
    }

    /**
     * A drawing as it may be kept elsewhere: screened, without what a program wrote into it beside the picture; nothing is stored.
     *
     * @throws DomainException {@code documents.file.no-png} for anything but a PNG, and as {@link #store}
     */
    @Transactional(readOnly = true)
    public byte[] screenedPng(String name, byte[] content) {
        if (FileKind.of(content).filter(kind -> kind == FileKind.PNG).isEmpty()) {
            throw new DomainException("documents.file.no-png", clean(name));
        }
        return PictureMetadata.removed(FileKind.PNG, FileScreening.screened(FileKind.PNG, content));
    }

    /** The file with this id, if the actor may see it. */
    @Transactional(readOnly = true)
    public Optional<StoredFile> find(UUID id) {
        return files.find(id);
    }

    /** The files about an enterprise that the actor may see, the latest first. */
    @Transactional(readOnly = true)
    public List<StoredFile> about(UUID enterpriseId, int limit) {
        return files.about(enterpriseId, limit);
    }

    /**
     * The content of the file with this id, if the actor may see it.
     *
     * @throws DomainException {@code documents.file.damaged} when it is not what was stored
     */
    @Transactional(readOnly = true)
    public Optional<byte[]> read(UUID id) {
        return files.find(id).flatMap(file -> storage.read(id).map(content -> unharmed(file, content)));
    }

    private static byte[] unharmed(StoredFile file, byte[] content) {
        if (!sha256(content).equals(file.sha256())) {
            LOG.error("The content of file {} is not what was stored", file.id());
            throw new DomainException("documents.file.damaged");
        }
        return content;
    }

    private static DomainException tooLarge() {
        return new DomainException("documents.file.too-large", MAX_BYTES / (1024 * 1024));
    }

    /** The name without path and control characters. */
    private static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String printable = last.replaceAll("[\\p{Cntrl}\"<>|:*?]", "").strip();
        return printable.length() > MAX_NAME ? printable.substring(0, MAX_NAME) : printable;
    }

    /** A clean name whose ending tells the truth. */
    private static String named(String name, FileKind kind) {
        String clean = clean(name);
        int dot = clean.lastIndexOf('.');
        String base = dot > 0 ? clean.substring(0, dot) : clean;
        String ending = dot > 0 ? clean.substring(dot + 1).toLowerCase(java.util.Locale.ROOT) : "";
        if (ending.equals(kind.extension()) || kind == FileKind.JPEG && ending.equals("jpeg")) {
            return clean;
        }
        return (base.isBlank() ? "file" : base) + "." + kind.extension();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
