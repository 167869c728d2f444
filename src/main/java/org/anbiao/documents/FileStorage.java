package org.anbiao.documents;

import java.util.Optional;
import java.util.UUID;

/**
 * Where the contents of stored files lie: today in the database beside their rows ({@code DatabaseFileStorage}); a bean of an object
 * store would take its place. Who may have a file is decided before this is asked, and the hash of what comes back is checked
 * after it, so that a storage needs to be neither trusted nor taught any rule.
 */
public interface FileStorage {

    /** Keeps the content of a file whose row has just been written in the same transaction. */
    void write(UUID fileId, byte[] content);

    /** The content, if there is any. */
    Optional<byte[]> read(UUID fileId);
}
