package org.anbiao.documents;

/**
 * Says whether the actor may have a file that its authority may see. Row-level security ends at the authority; the module that
 * knows which unit works with which enterprise narrows further, so that a file is handed out under the same check as the record
 * it belongs to.
 */
public interface FileGuard {

    /** Whether the actor's unit works with what the file is about. */
    boolean mayRead(StoredFile file);
}
