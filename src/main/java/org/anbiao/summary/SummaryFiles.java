package org.anbiao.summary;

import java.util.List;
import java.util.UUID;
import org.anbiao.documents.FileRecords;
import org.anbiao.documents.StoredFile;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.anbiao.summary.persistence.CircularRows;
import org.anbiao.summary.persistence.UnitSummaryRows;
import org.anbiao.workflow.ReviewService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents of summaries go to whoever reads the summary, those of circulars, which are made with the publication, to every reader
 * of the circular. Needs no permission, because it only narrows.
 */
@Component
class SummaryFiles implements FileRecords {

    private final UnitSummaryRows summaries;
    private final CircularRows circulars;
    private final SummaryAccess access;
    private final ReviewService reviews;
    private final CurrentMember currentMember;

    SummaryFiles(
            UnitSummaryRows summaries,
            CircularRows circulars,
            SummaryAccess access,
            ReviewService reviews,
            CurrentMember currentMember) {
        this.summaries = summaries;
        this.circulars = circulars;
        this.access = access;
        this.reviews = reviews;
        this.currentMember = currentMember;
    }

    @Override
    @Transactional(readOnly = true)
    public Answer ask(StoredFile file) {
        List<UUID> carrying = summaries.withFile(file.id());
        if (!carrying.isEmpty()) {
            return Answer.of(carrying.stream().anyMatch(this::isReadable));
        }
        return circulars.isPublishedFile(file.id())
                ? Answer.of(currentMember.has(Permission.CAMPAIGN_READ))
                : Answer.UNKNOWN;
    }

    private boolean isReadable(UUID id) {
        boolean admitted = currentMember.has(Permission.CAMPAIGN_READ)
                || currentMember.has(Permission.REVIEW_DECIDE) && reviews.isGiven(UnitSummaryService.SUBJECT, id);
        return admitted && access.readable(id).isPresent();
    }
}
