package org.anbiao.recognition;

import java.util.List;
import java.util.UUID;
import org.anbiao.documents.FileRecords;
import org.anbiao.documents.StoredFile;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.anbiao.recognition.persistence.PublishedCaseRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Photos of a published case go to whoever reads the case. Needs no permission, because it only narrows. */
@Component
class PublishedCaseFiles implements FileRecords {

    private final PublishedCaseRows rows;
    private final CurrentMember currentMember;

    PublishedCaseFiles(PublishedCaseRows rows, CurrentMember currentMember) {
        this.rows = rows;
        this.currentMember = currentMember;
    }

    @Override
    @Transactional(readOnly = true)
    public Answer ask(StoredFile file) {
        List<UUID> carrying = rows.carrying(file.tenantId(), file.id());
        return carrying.isEmpty()
                ? Answer.UNKNOWN
                : Answer.of(currentMember.has(Permission.CAMPAIGN_READ)
                        && carrying.stream().anyMatch(id -> rows.find(id).isPresent()));
    }
}
