package org.anbiao.hazard;

import org.anbiao.documents.FileRecords;
import org.anbiao.documents.StoredFile;
import org.anbiao.hazard.persistence.PublicReportRows;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Photos of what the public reported go to those of the authority who handle the reports, not to its villages, among which the reported
 * firm may have friends. Needs no permission, because it only narrows.
 */
@Component
class PublicReportFiles implements FileRecords {

    private final PublicReportRows rows;
    private final CurrentActor currentActor;
    private final CurrentMember currentMember;

    PublicReportFiles(PublicReportRows rows, CurrentActor currentActor, CurrentMember currentMember) {
        this.rows = rows;
        this.currentActor = currentActor;
        this.currentMember = currentMember;
    }

    @Override
    @Transactional(readOnly = true)
    public Answer ask(StoredFile file) {
        Actor actor = currentActor.get();
        if (!rows.carries(actor.tenantId(), file.id())) {
            return Answer.UNKNOWN;
        }
        return Answer.of(actor.unitId() == null && currentMember.has(Permission.HAZARD_LIST));
    }
}
