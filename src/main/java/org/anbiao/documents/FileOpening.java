package org.anbiao.documents;

/**
 * Opens a file to people who get few of their enterprise's files (its employees): a module that shows them a record says which files
 * belong to it. What a {@link FileGuard} refuses for other reasons stays refused.
 */
public interface FileOpening {

    /** Whether the file belongs to a record that the actor may read. */
    boolean opens(StoredFile file);
}
