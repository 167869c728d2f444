package org.anbiao.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.workflow.persistence.ReviewRows;
import org.anbiao.workflow.persistence.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Submit → review → second level where the authority wants one → approve, or return with comments on the whole and on single
 * parts → revise → resubmit; withdrawn before the review begins. Serves any kind of document (see {@link ReviewKind}); the
 * owner listens for {@link ReviewDecided}. Nobody decides on what the same person handed in.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class ReviewService {

    private static final int MOST_PARTS = 500;

    private final ReviewRows reviews;
    private final ReviewCases cases;
    private final ReviewRules rules;
    private final WorkItems items;
    private final EngineCases engine;
    private final TaskCompletion tasks;
    private final Responsibility responsibility;
    private final CurrentActor currentActor;
    private final CurrentMember currentMember;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    ReviewService(
            ReviewRows reviews,
            ReviewCases cases,
            ReviewRules rules,
            WorkItems items,
            EngineCases engine,
            TaskCompletion tasks,
            Responsibility responsibility,
            CurrentActor currentActor,
            CurrentMember currentMember,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.cases = cases;
        this.rules = rules;
        this.items = items;
        this.engine = engine;
        this.tasks = tasks;
        this.responsibility = responsibility;
        this.currentActor = currentActor;
        this.currentMember = currentMember;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Hands a document in: an enterprise its own, an office its own.
     *
     * @return id of the review's first round
     * @throws DomainException workflow.review.not-yours for somebody else's document
     */
    @PreAuthorize("hasAnyAuthority('plan.submit', 'task.work')")
    public UUID submit(ReviewSubmission submission) {
        Actor actor = requireSubmitter(submission);
        UUID id = UUID.randomUUID();
        ReviewRoute route = rules.route(submission);
        LocalDate due = rules.due(submission.subjectType(), submission.reviewerTenantId());
        currentActor.runAs(ReviewCases.writing(actor, actor.tenantId()), () -> {
            reviews.insert(id, id, 1, submission, route, due, null);
            reviews.setProcess(id, engine.start(ReviewModel.PROCESS, id.toString()));
            Review review = get(id);
            cases.label(review);
            cases.record(review, ReviewStep.Kind.SUBMITTED, "", "", due, List.of());
            record("review.submitted", review, null, submission.title());
        });
        return id;
    }

    /**
     * Takes the review up, so that colleagues see who does it; from then on it is not withdrawn any more.
     *
     * @throws DomainException when a colleague has taken it, or for what the same person handed in
     */
    @PreAuthorize("hasAuthority('review.decide')")
    public void takeUp(UUID reviewId) {
        tasks.claim(cases.openStep(get(reviewId)).id());
    }

    /**
     * Gives the review to a colleague, or back to the office.
     *
     * @param memberId null: back to all of the office
     * @param reason why; stands in the record of steps
     * @throws DomainException without a reason, to somebody who may not review, or to who handed it in
     */
    @PreAuthorize("hasAuthority('review.decide')")
    public void delegate(UUID reviewId, @Nullable UUID memberId, String reason) {
        if (reason.isBlank()) {
            throw new DomainException("workflow.review.reason-missing");
        }
        tasks.handOver(cases.openStep(get(reviewId)).id(), memberId, reason.strip());
    }

    /**
     * Approves the round at its level. At the last level the case is over, else it goes on to the authority above.
     *
     * @throws DomainException workflow.review.own for what the same person handed in
     */
    @PreAuthorize("hasAuthority('review.decide')")
    public void approve(UUID reviewId, String comment) {
        decide(reviewId, Review.State.APPROVED, comment.strip(), List.of());
    }

    /**
     * Refuses the document for good at whatever level it stands: the case is over.
     *
     * @throws DomainException without a reason, or for a kind of document that is only returned
     */
    @PreAuthorize("hasAuthority('review.decide')")
    public void refuse(UUID reviewId, String reason) {
        if (!isRefusable(get(reviewId))) {
            throw new DomainException("workflow.review.not-refusable");
        }
        if (reason.isBlank()) {
            throw new DomainException("workflow.review.refusal-reason-missing");
        }
        decide(reviewId, Review.State.REFUSED, reason.strip(), List.of());
    }

    /** Whether a reviewer may refuse the document for good. */
    @Transactional(readOnly = true)
    public boolean isRefusable(Review review) {
        return rules.refusable(review.submission().subjectType());
    }

    /**
     * Returns the round with comments; the submitter gets it back into the inbox.
     *
     * @throws DomainException without a comment, since the submitter must learn what to change
     */
    @PreAuthorize("hasAuthority('review.decide')")
    public void sendBack(UUID reviewId, String comment) {
        sendBack(reviewId, comment, List.of());
    }

    /**
     * Returns the round with comments on the whole, on single parts, or both. With comments on parts the owner opens exactly
     * these again.
     *
     * @throws DomainException with neither, or with a part without a word
     */
    @PreAuthorize("hasAuthority('review.decide')")
    public void sendBack(UUID reviewId, String comment, List<PartComment> parts) {
        boolean wordless = parts.stream().anyMatch(part -> part.comment().isBlank());
        if (wordless || comment.isBlank() && parts.isEmpty()) {
            throw new DomainException("workflow.review.comment-missing");
        }
        if (parts.size() > MOST_PARTS) {
            throw new DomainException("workflow.review.too-many-parts", MOST_PARTS);
        }
        decide(reviewId, Review.State.RETURNED, comment.strip(), parts);
    }

    private void decide(UUID reviewId, Review.State outcome, String comment, List<PartComment> parts) {
        Review asked = get(reviewId);
        Actor actor = currentActor.get();
        if (!actor.tenantId().equals(asked.reviewingTenantId())) {
            throw new DomainException("workflow.review.not-yours");
        }
        items.findOpenOfReview(asked.caseId())
                .filter(step -> !responsibility.isGiven(step))
                .ifPresent(step -> {
                    throw new DomainException("workflow.review.not-yours");
                });
        cases.refuseOwn(asked.caseId());
        // what follows from the decision (the next step, the unit's task) lies beyond what a reviewer reaches
        currentActor.runAs(ReviewCases.writing(actor, asked.tenantId()), () -> {
            Review review = lock(reviewId);
            if (review.state() != Review.State.SUBMITTED || review.level() != asked.level()) {
                throw new DomainException("workflow.review.already-decided");
            }
            cases.refuseTaken(cases.openStep(review));
            if (outcome == Review.State.APPROVED && review.goesFurther()) {
                passOn(review, comment);
            } else {
                conclude(review, outcome, comment, parts);
            }
        });
    }

    private void passOn(Review review, String comment) {
        LocalDate due = rules.due(
                review.submission().subjectType(),
                Optional.ofNullable(review.route().secondTenantId()).orElseThrow());
        cases.record(review, ReviewStep.Kind.PASSED_ON, comment, "", due, List.of());
        reviews.passOn(review.id(), due);
        finishStep(
                review,
                Map.of(ReviewModel.APPROVED, true, ReviewModel.REFUSED, false, ReviewModel.FURTHER, true),
                comment);
        cases.label(review);
        record("review.passed_on", review, review.level(), comment);
    }

    private void conclude(Review review, Review.State outcome, String comment, List<PartComment> parts) {
        boolean returned = outcome == Review.State.RETURNED;
        LocalDate due = returned ? rules.due(review.submission().subjectType(), review.reviewingTenantId()) : null;
        cases.record(review, ReviewStep.Kind.valueOf(outcome.name()), comment, "", due, parts);
        reviews.decide(review.id(), outcome, comment, due, List.of(Review.State.SUBMITTED));
        finishStep(
                review,
                Map.of(
                        ReviewModel.APPROVED,
                        outcome == Review.State.APPROVED,
                        ReviewModel.REFUSED,
                        outcome == Review.State.REFUSED,
                        ReviewModel.FURTHER,
                        false),
                comment);
        if (returned) {
            cases.label(review);
        }
        published(review.id(), outcome);
    }

    /** Hands the revised document in again: a new round of the same case, from the first level on. */
    @PreAuthorize("hasAnyAuthority('plan.submit', 'task.work')")
    public UUID resubmit(UUID reviewId) {
        Review asked = get(reviewId);
        if (asked.state() != Review.State.RETURNED) {
            throw new DomainException("workflow.review.not-returned");
        }
        UUID next = UUID.randomUUID();
        LocalDate due =
                rules.due(asked.submission().subjectType(), asked.submission().reviewerTenantId());
        currentActor.runAs(onBehalfOfSubmitter(asked), () -> {
            Review review = lock(reviewId);
            reviews.insert(
                    next,
                    review.caseId(),
                    review.round() + 1,
                    review.submission(),
                    review.route(),
                    due,
                    review.processInstanceId());
            finishStep(review, Map.of(), "");
            Review again = get(next);
            cases.label(again);
            cases.record(again, ReviewStep.Kind.SUBMITTED, "", "", due, List.of());
            record("review.resubmitted", review, review.round(), review.round() + 1);
        });
        return next;
    }

    /**
     * Takes the document back.
     *
     * @throws DomainException when a reviewer has already taken it up, or it was decided
     */
    @PreAuthorize("hasAnyAuthority('plan.submit', 'task.work')")
    public void withdraw(UUID reviewId) {
        Review asked = get(reviewId);
        currentActor.runAs(onBehalfOfSubmitter(asked), () -> {
            Review review = lock(reviewId);
            WorkItem step = cases.openStep(review);
            if (review.state() == Review.State.SUBMITTED && hasBegun(review, step)) {
                throw new DomainException("workflow.review.begun");
            }
            cases.record(review, ReviewStep.Kind.WITHDRAWN, "", "", null, List.of());
            if (!reviews.decide(
                    reviewId,
                    Review.State.WITHDRAWN,
                    "",
                    null,
                    List.of(Review.State.SUBMITTED, Review.State.RETURNED))) {
                throw new DomainException("workflow.review.already-decided");
            }
            engine.message(ReviewModel.MESSAGE_WITHDRAWN, step.processInstanceId());
            published(reviewId, Review.State.WITHDRAWN);
        });
    }

    /** A line that was only given to somebody has not begun; rounds from before there were steps begin with a name. */
    private static boolean hasBegun(Review review, WorkItem step) {
        boolean given = review.steps().stream().anyMatch(done -> done.kind() == ReviewStep.Kind.HANDED_OVER);
        return review.hasBegun() || step.assigneeId() != null && !given;
    }

    /** All rounds about a document, the latest first. */
    @Transactional(readOnly = true)
    public List<Review> about(String subjectType, UUID subjectId) {
        return reviews.about(subjectType, subjectId);
    }

    /** All rounds about a document whose review was given to the actor by name, or that the actor reads anyway, the latest first. */
    @PreAuthorize("hasAuthority('review.decide')")
    @Transactional(readOnly = true)
    public List<Review> given(String subjectType, UUID subjectId) {
        return reviews.about(subjectType, subjectId).stream()
                .filter(review -> responsibility.isGivenReview(review.caseId()))
                .toList();
    }

    /** Whether the review of a document was given to the actor by name; true for everybody who reaches more than that. */
    @PreAuthorize("hasAuthority('review.decide')")
    @Transactional(readOnly = true)
    public boolean isGiven(String subjectType, UUID subjectId) {
        return !given(subjectType, subjectId).isEmpty();
    }

    /** The latest round of the case an inbox line is about. */
    @PreAuthorize("hasAnyAuthority('campaign.read', 'inbox.read')")
    @Transactional(readOnly = true)
    public Optional<Review> latestOfCase(UUID caseId) {
        return reviews.findLatestOfCase(caseId);
    }

    /** All rounds of the case an inbox line is about, the latest first. */
    @PreAuthorize("hasAnyAuthority('campaign.read', 'inbox.read')")
    @Transactional(readOnly = true)
    public List<Review> roundsOfCase(UUID caseId) {
        return reviews.ofCase(caseId);
    }

    /** Rounds that wait for the actor's authority, the oldest first. */
    @Transactional(readOnly = true)
    public List<Review> waiting(int limit) {
        return reviews.waitingFor(currentActor.get().tenantId(), limit);
    }

    private Review get(UUID id) {
        return reviews.find(id).orElseThrow(() -> new DomainException("workflow.review.unknown"));
    }

    private Review lock(UUID id) {
        return reviews.lock(id).orElseThrow(() -> new DomainException("workflow.review.unknown"));
    }

    /**
     * An enterprise's document is its own people's alone, also the unit that follows the enterprise neither hands it in nor takes it
     * back. A place without an account acts by a signing code, bound as its own people are (docs/decisions/0170).
     */
    private Actor requireSubmitter(ReviewSubmission submission) {
        Actor actor = currentActor.get();
        boolean own = submission.enterpriseId() != null
                ? submission.enterpriseId().equals(actor.enterpriseId())
                : !actor.isEnterprise()
                        && currentMember.has(Permission.PLAN_SUBMIT)
                        && actor.tenantId().equals(submission.submitterTenantId())
                        && (actor.unitId() == null || actor.unitId().equals(submission.submitterUnitId()));
        if (!own) {
            throw new DomainException("workflow.review.not-yours");
        }
        return actor;
    }

    private Actor onBehalfOfSubmitter(Review review) {
        return ReviewCases.writing(requireSubmitter(review.submission()), review.tenantId());
    }

    private void finishStep(Review review, Map<String, Object> variables, String note) {
        WorkItem step = cases.openStep(review);
        items.finishOn(step.id(), rules.today(), note);
        engine.complete(step.taskId(), variables);
    }

    private void published(UUID reviewId, Review.State outcome) {
        Review decided = get(reviewId);
        record("review." + outcome.name().toLowerCase(Locale.ROOT), decided, null, decided.comment());
        events.publishEvent(new ReviewDecided(decided));
    }

    private void record(String act, Review review, @Nullable Object before, @Nullable Object after) {
        ReviewSubmission submission = review.submission();
        audit.record(act, submission.subjectType(), submission.subjectId(), submission.enterpriseId(), before, after);
    }
}
