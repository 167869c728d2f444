package org.anbiao.mobilization;

import java.util.List;
import java.util.UUID;
import org.anbiao.documents.FileRecords;
import org.anbiao.documents.StoredFile;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.anbiao.mobilization.persistence.PlanRows;
import org.anbiao.mobilization.persistence.PublicityRows;
import org.anbiao.workflow.ReviewService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Units' plans and the evidence of publicity go to whoever reads the record: the units of the authority read each other's, a reviewer
 * the plan that was given. Needs no permission, because it only narrows.
 */
@Component
class UnitFiles implements FileRecords {

    private final PlanRows plans;
    private final PublicityRows publicity;
    private final ReviewService reviews;
    private final CurrentMember currentMember;

    UnitFiles(PlanRows plans, PublicityRows publicity, ReviewService reviews, CurrentMember currentMember) {
        this.plans = plans;
        this.publicity = publicity;
        this.reviews = reviews;
        this.currentMember = currentMember;
    }

    @Override
    @Transactional(readOnly = true)
    public Answer ask(StoredFile file) {
        boolean reads = currentMember.has(Permission.CAMPAIGN_READ);
        List<UUID> carrying = plans.unitPlansWithFile(file.id());
        if (!carrying.isEmpty()) {
            return Answer.of(reads || currentMember.has(Permission.REVIEW_DECIDE) && isGiven(carrying));
        }
        return publicity.isEvidence(file.id()) ? Answer.of(reads) : Answer.UNKNOWN;
    }

    private boolean isGiven(List<UUID> planIds) {
        return planIds.stream().anyMatch(id -> reviews.isGiven(UnitPlanService.SUBJECT, id));
    }
}
