package org.anbiao.documents;

import java.util.Optional;
import java.util.UUID;

/**
 * Where the contents of stored files lie: today in the database beside their rows ({@code DatabaseFileStorage}); a bean of an object
 * store would take its place. Who may have a file is decided before this is asked, and the hash of what comes back is checked
 * after it, so that a storage needs to be neither trusted nor taught any rule.
 *
 * <p>What is too large for the memory is written and read in parts, each of them whole; a part that is written again takes the place
 * of the former one, so that an interrupted writer may go on.
 */
public interface FileStorage {

    /** Keeps the content of a file whose row has just been written in the same transaction. */
    void write(UUID fileId, byte[] content);

    /** The content, if there is any. */
    Optional<byte[]> read(UUID fileId);

    /**
     * Keeps a part of a large file.
     *
     * @param part from 0 on, without gaps
     * @param content a few megabytes at most
     */
    void writePart(UUID fileId, int part, byte[] content);

    /** A part of a large file; empty behind the last one. */
    Optional<byte[]> readPart(UUID fileId, int part);

    /** Removes a content and all parts; does nothing where there is none. */
    void delete(UUID fileId);
}
