package org.anbiao.norms;

import org.anbiao.documents.FileRecords;
import org.anbiao.documents.StoredFile;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.anbiao.norms.persistence.NormRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of the expert meeting go to the offices that read the norm. Needs no permission, because it only narrows. */
@Component
class NormFiles implements FileRecords {

    private final NormRows rows;
    private final CurrentMember currentMember;

    NormFiles(NormRows rows, CurrentMember currentMember) {
        this.rows = rows;
        this.currentMember = currentMember;
    }

    @Override
    @Transactional(readOnly = true)
    public Answer ask(StoredFile file) {
        return rows.isMinutes(file.id()) ? Answer.of(currentMember.has(Permission.CAMPAIGN_READ)) : Answer.UNKNOWN;
    }
}
