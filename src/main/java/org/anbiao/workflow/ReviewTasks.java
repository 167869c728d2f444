package org.anbiao.workflow;

import java.util.Set;
import java.util.UUID;
import org.anbiao.workflow.persistence.ReviewRows;
import org.springframework.stereotype.Component;

/** What the tasks of a review are about: the reviewer's authority decides, the submitter's unit revises. */
@Component
class ReviewTasks implements WorkItemDescriber {

    private final ReviewRows reviews;

    ReviewTasks(ReviewRows reviews) {
        this.reviews = reviews;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(ReviewModel.PROCESS);
    }

    @Override
    public WorkItemDraft describe(TaskStep step) {
        UUID caseId = UUID.fromString(step.businessKey());
        Review review = reviews.findLatestOfCase(caseId).orElseThrow();
        ReviewSubmission submission = review.submission();
        boolean reviewing = TaskStep.keyOf(ReviewModel.TASK_REVIEW).equals(step.stepKey());
        return new WorkItemDraft(
                step.stepKey(),
                step.stepName(),
                submission.campaignId(),
                null,
                "review",
                caseId,
                submission.title(),
                null,
                reviewing ? submission.reviewerTenantId() : submission.submitterTenantId(),
                reviewing ? null : submission.submitterUnitId(),
                null);
    }
}
