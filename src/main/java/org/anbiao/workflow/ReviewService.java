package org.anbiao.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.workflow.persistence.ReviewRows;
import org.anbiao.workflow.persistence.WorkItems;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Submit → review → approve, or return with comments → revise → resubmit; withdrawn before the review begins. Serves any
 * kind of document; the owner listens for {@link ReviewDecided}.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class ReviewService {

    private final ReviewRows reviews;
    private final WorkItems items;
    private final EngineCases engine;
    private final Responsibility responsibility;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    ReviewService(
            ReviewRows reviews,
            WorkItems items,
            EngineCases engine,
            Responsibility responsibility,
            CurrentActor currentActor,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.items = items;
        this.engine = engine;
        this.responsibility = responsibility;
        this.currentActor = currentActor;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Hands a document in.
     *
     * @return id of the review's first round
     */
    @PreAuthorize("hasAuthority('plan.submit')")
    public UUID submit(ReviewSubmission submission) {
        UUID id = UUID.randomUUID();
        reviews.insert(id, id, 1, submission, null);
        reviews.setProcess(id, engine.start(ReviewModel.PROCESS, id.toString()));
        audit.record(
                "review.submitted", submission.subjectType(), submission.subjectId(), null, null, submission.title());
        return id;
    }

    /**
     * Approves the round; the case is over.
     *
     * @throws DomainException workflow.review.own for what the same person handed in
     */
    @PreAuthorize("hasAuthority('review.decide')")
    public void approve(UUID reviewId, String comment) {
        decide(reviewId, Review.State.APPROVED, comment);
    }

    /**
     * Returns the round with comments; the submitter's unit gets it back into its inbox.
     *
     * @throws DomainException without a comment, since the submitter must learn what to change
     */
    @PreAuthorize("hasAuthority('review.decide')")
    public void sendBack(UUID reviewId, String comment) {
        if (comment.isBlank()) {
            throw new DomainException("workflow.review.comment-missing");
        }
        decide(reviewId, Review.State.RETURNED, comment.strip());
    }

    private void decide(UUID reviewId, Review.State outcome, String comment) {
        Review review = get(reviewId);
        Actor actor = currentActor.get();
        if (!actor.tenantId().equals(review.submission().reviewerTenantId())) {
            throw new DomainException("workflow.review.not-yours");
        }
        items.findOpenOfReview(review.caseId())
                .filter(step -> !responsibility.isGiven(step))
                .ifPresent(step -> {
                    throw new DomainException("workflow.review.not-yours");
                });
        if (reviews.handedInByActor(review.caseId())) {
            throw new DomainException("workflow.review.own");
        }
        // what follows from the decision (the next step, the unit's task) lies beyond what a reviewer reaches
        currentActor.runAs(actor.atLarge().onBehalfOf(review.tenantId()), () -> {
            if (!reviews.decide(reviewId, outcome, comment, List.of(Review.State.SUBMITTED))) {
                throw new DomainException("workflow.review.already-decided");
            }
            finishStep(review, Map.of(ReviewModel.APPROVED, outcome == Review.State.APPROVED), comment);
            published(reviewId, outcome);
        });
    }

    /** Hands the revised document in again: a new round of the same case. */
    @PreAuthorize("hasAuthority('plan.submit')")
    public UUID resubmit(UUID reviewId) {
        Review review = get(reviewId);
        if (review.state() != Review.State.RETURNED) {
            throw new DomainException("workflow.review.not-returned");
        }
        UUID next = UUID.randomUUID();
        currentActor.runAs(onBehalfOfSubmitter(review), () -> {
            reviews.insert(next, review.caseId(), review.round() + 1, review.submission(), review.processInstanceId());
            finishStep(review, Map.of(), "");
            audit.record(
                    "review.resubmitted",
                    review.submission().subjectType(),
                    review.submission().subjectId(),
                    null,
                    review.round(),
                    review.round() + 1);
        });
        return next;
    }

    /**
     * Takes the document back.
     *
     * @throws DomainException when a reviewer has already taken it up, or it was decided
     */
    @PreAuthorize("hasAuthority('plan.submit')")
    public void withdraw(UUID reviewId) {
        Review review = get(reviewId);
        WorkItem step = items.findOpenOfReview(review.caseId())
                .orElseThrow(() -> new DomainException("workflow.review.already-decided"));
        if (review.state() == Review.State.SUBMITTED && step.assigneeId() != null) {
            throw new DomainException("workflow.review.begun");
        }
        currentActor.runAs(onBehalfOfSubmitter(review), () -> {
            if (!reviews.decide(
                    reviewId, Review.State.WITHDRAWN, "", List.of(Review.State.SUBMITTED, Review.State.RETURNED))) {
                throw new DomainException("workflow.review.already-decided");
            }
            engine.message(ReviewModel.MESSAGE_WITHDRAWN, step.processInstanceId());
            published(reviewId, Review.State.WITHDRAWN);
        });
    }

    /** All rounds about a document, the latest first. */
    @Transactional(readOnly = true)
    public List<Review> about(String subjectType, UUID subjectId) {
        return reviews.about(subjectType, subjectId);
    }

    /** All rounds of the case an inbox line is about, the latest first. */
    @PreAuthorize("hasAnyAuthority('campaign.read', 'inbox.read')")
    @Transactional(readOnly = true)
    public List<Review> roundsOfCase(UUID caseId) {
        return reviews.ofCase(caseId);
    }

    /** Whether the review of a document was given to the actor by name; true for everybody who reaches more than that. */
    @PreAuthorize("hasAuthority('review.decide')")
    @Transactional(readOnly = true)
    public boolean isGiven(String subjectType, UUID subjectId) {
        return reviews.about(subjectType, subjectId).stream()
                .map(Review::caseId)
                .distinct()
                .anyMatch(responsibility::isGivenReview);
    }

    /** The latest round of the case an inbox line is about. */
    @PreAuthorize("hasAnyAuthority('campaign.read', 'inbox.read')")
    @Transactional(readOnly = true)
    public Optional<Review> latestOfCase(UUID caseId) {
        return reviews.findLatestOfCase(caseId);
    }

    /** Rounds that wait for the actor's authority, the oldest first. */
    @Transactional(readOnly = true)
    public List<Review> waiting(int limit) {
        return reviews.waitingFor(currentActor.get().tenantId(), limit);
    }

    private Review get(UUID id) {
        return reviews.find(id).orElseThrow(() -> new DomainException("workflow.review.unknown"));
    }

    private Actor onBehalfOfSubmitter(Review review) {
        Actor actor = currentActor.get();
        boolean own = actor.tenantId().equals(review.submission().submitterTenantId())
                && (actor.unitId() == null
                        || actor.unitId().equals(review.submission().submitterUnitId()));
        if (!own) {
            throw new DomainException("workflow.review.not-yours");
        }
        return actor.onBehalfOf(review.tenantId());
    }

    private void finishStep(Review review, Map<String, Object> variables, String note) {
        WorkItem step = items.findOpenOfReview(review.caseId())
                .orElseThrow(() -> new DomainException("workflow.review.already-decided"));
        items.finishToday(step.id(), note);
        engine.complete(step.taskId(), variables);
    }

    private void published(UUID reviewId, Review.State outcome) {
        Review decided = get(reviewId);
        audit.record(
                "review." + outcome.name().toLowerCase(java.util.Locale.ROOT),
                decided.submission().subjectType(),
                decided.submission().subjectId(),
                null,
                null,
                decided.comment());
        events.publishEvent(new ReviewDecided(decided));
    }
}
