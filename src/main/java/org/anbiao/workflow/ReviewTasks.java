package org.anbiao.workflow;

import java.util.Set;
import java.util.UUID;
import org.anbiao.workflow.persistence.ReviewRows;
import org.springframework.stereotype.Component;

/** What the tasks of a review are about: the reviewing authority decides, the submitting unit or enterprise revises. */
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
        boolean reviewing = ReviewCases.isReviewing("review", step.stepKey());
        return new WorkItemDraft(
                step.stepKey(),
                step.stepName(),
                submission.campaignId(),
                null,
                "review",
                caseId,
                submission.title(),
                reviewing ? null : submission.enterpriseId(),
                reviewing ? review.reviewingTenantId() : submission.submitterTenantId(),
                reviewing ? null : submission.submitterUnitId(),
                review.dueOn());
    }
}
