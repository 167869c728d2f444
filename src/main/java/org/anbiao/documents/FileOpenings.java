package org.anbiao.documents;

import org.anbiao.audit.AuditLog;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records who was handed which file: photos, signatures and certificates are personal data as much as a telephone number
 * is. One act a person, file and day, since a page shows its pictures anew whenever it is opened. {@link FileDownload} asks before
 * whether the file may be read.
 */
@Service
@PreAuthorize("isAuthenticated()")
class FileOpenings {

    private final AuditLog audit;

    FileOpenings(AuditLog audit) {
        this.audit = audit;
    }

    /** What the record keeps: the name and the kind, nothing of the content. */
    private record Opened(String name, String kind) {}

    /** The acting person is handed a file. */
    @Transactional
    public void opened(StoredFile file) {
        audit.recordOnceADay(
                AuditLog.FILE_OPENED,
                "stored_file",
                file.id(),
                file.enterpriseId(),
                new Opened(file.name(), file.kind().extension()));
    }
}
