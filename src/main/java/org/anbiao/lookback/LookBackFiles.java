package org.anbiao.lookback;

import java.util.List;
import java.util.UUID;
import org.anbiao.documents.FileRecords;
import org.anbiao.documents.StoredFile;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.anbiao.lookback.persistence.LookBackRows;
import org.anbiao.workflow.ReviewService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reports of look-backs go to whoever reads the look-back. Needs no permission, because it only narrows. */
@Component
class LookBackFiles implements FileRecords {

    private final LookBackRows rows;
    private final LookBackAccess access;
    private final ReviewService reviews;
    private final CurrentMember currentMember;

    LookBackFiles(LookBackRows rows, LookBackAccess access, ReviewService reviews, CurrentMember currentMember) {
        this.rows = rows;
        this.access = access;
        this.reviews = reviews;
        this.currentMember = currentMember;
    }

    @Override
    @Transactional(readOnly = true)
    public Answer ask(StoredFile file) {
        List<UUID> carrying = rows.withFile(file.id());
        return carrying.isEmpty() ? Answer.UNKNOWN : Answer.of(carrying.stream().anyMatch(this::isReadable));
    }

    private boolean isReadable(UUID id) {
        boolean admitted = currentMember.has(Permission.CAMPAIGN_READ)
                || currentMember.has(Permission.REVIEW_DECIDE) && reviews.isGiven(LookBackService.SUBJECT, id);
        return admitted && access.readable(id).isPresent();
    }
}
