package org.anbiao.workflow;

import java.util.List;
import org.anbiao.documents.FileRecords;
import org.anbiao.documents.StoredFile;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.anbiao.workflow.persistence.EvidenceRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The evidence of a unit's task, or of several tasks at once, goes to whoever is responsible for one of them and so finds it in the
 * inbox. Needs no permission, because it only narrows.
 */
@Component
class EvidenceFiles implements FileRecords {

    private final EvidenceRows evidence;
    private final Responsibility responsibility;
    private final CurrentMember currentMember;

    EvidenceFiles(EvidenceRows evidence, Responsibility responsibility, CurrentMember currentMember) {
        this.evidence = evidence;
        this.responsibility = responsibility;
        this.currentMember = currentMember;
    }

    @Override
    @Transactional(readOnly = true)
    public Answer ask(StoredFile file) {
        List<WorkItem> finished = evidence.finishedWith(file.id());
        return finished.isEmpty()
                ? Answer.UNKNOWN
                : Answer.of(currentMember.has(Permission.INBOX_READ)
                        && finished.stream().anyMatch(responsibility::covers));
    }
}
