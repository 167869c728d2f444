package org.anbiao.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.DomainException;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Member;
import org.anbiao.identity.Permission;
import org.anbiao.identity.Role;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.workflow.persistence.ReviewRows;
import org.anbiao.workflow.persistence.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the review and the inbox's lines about it share: whose turn it is, who may take it, and the record of steps. */
@Component
class ReviewCases {

    private static final Set<String> REVIEWING_ROLES = Arrays.stream(Role.values())
            .filter(role -> role.permissions().contains(Permission.REVIEW_DECIDE))
            .map(Role::name)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> REVIEWING_STEPS =
            Set.of(TaskStep.keyOf(ReviewModel.TASK_REVIEW), TaskStep.keyOf(ReviewModel.TASK_REVIEW_SECOND));

    private final ReviewRows reviews;
    private final WorkItems items;
    private final CurrentActor currentActor;
    private final CurrentMember currentMember;
    private final Clock clock;

    ReviewCases(
            ReviewRows reviews, WorkItems items, CurrentActor currentActor, CurrentMember currentMember, Clock clock) {
        this.reviews = reviews;
        this.items = items;
        this.currentActor = currentActor;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    /** Whether a line of the inbox asks for a decision, at whatever level. */
    static boolean isReviewing(String subjectType, String taskKey) {
        return "review".equals(subjectType) && REVIEWING_STEPS.contains(taskKey);
    }

    /** The open step of a case; a decided one has none. */
    WorkItem openStep(Review review) {
        return items.findOpenOfReview(review.caseId())
                .orElseThrow(() -> new DomainException("workflow.review.already-decided"));
    }

    /** Refuses whoever handed the document in. */
    void refuseOwn(UUID caseId) {
        if (reviews.handedInByActor(caseId)) {
            throw new DomainException("workflow.review.own");
        }
    }

    /** Refuses what a colleague has taken up or was given. */
    void refuseTaken(WorkItem step) {
        UUID assignee = step.assigneeId();
        if (assignee != null
                && !assignee.equals(currentActor.get().memberId())
                && !assignee.equals(currentMember.find().map(Member::id).orElse(null))) {
            throw new DomainException("workflow.review.taken");
        }
    }

    /** Asked before somebody takes a line of the inbox for a review. */
    void beforeTakingUp(WorkItem item) {
        if (isReviewing(item.subjectType(), item.taskKey())) {
            refuseOwn(item.subjectId());
        }
    }

    /** Somebody took a line of the inbox: the review has begun. */
    void takenUp(WorkItem item) {
        if (isReviewing(item.subjectType(), item.taskKey())) {
            reviews.findLatestOfCase(item.subjectId()).ifPresent(found -> {
                Review review = reviews.lock(found.id()).orElseThrow();
                reviews.takenUp(review.id());
                record(review, ReviewStep.Kind.TAKEN_UP, "", "", review.dueOn(), List.of());
            });
        }
    }

    /** Asked before a line of the inbox is given to a member: a review only to one who may decide it. */
    void beforeHandingOver(WorkItem item, @Nullable UUID memberId) {
        if (memberId == null || !isReviewing(item.subjectType(), item.taskKey())) {
            return;
        }
        if (!reviews.hasRole(memberId, REVIEWING_ROLES)) {
            throw new DomainException("workflow.review.cannot-review");
        }
        if (reviews.handedInBy(item.subjectId(), memberId)) {
            throw new DomainException("workflow.review.own-handed");
        }
    }

    /** Whether a member could decide a case: by the role, and not having handed it in. */
    boolean mayReview(UUID caseId, UUID memberId) {
        return reviews.hasRole(memberId, REVIEWING_ROLES) && !reviews.handedInBy(caseId, memberId);
    }

    /** A line of the inbox was given to a member, or back to all of them with an empty name. */
    void handedOver(WorkItem item, String toName, String reason) {
        if (isReviewing(item.subjectType(), item.taskKey())) {
            reviews.findLatestOfCase(item.subjectId())
                    .ifPresent(review ->
                            record(review, ReviewStep.Kind.HANDED_OVER, reason, toName, review.dueOn(), List.of()));
        }
    }

    /** Adds to what happened in a round, under the actor's name. */
    void record(
            Review review,
            ReviewStep.Kind kind,
            String comment,
            String toName,
            @Nullable LocalDate dueOn,
            List<PartComment> parts) {
        reviews.append(
                review.id(),
                new ReviewStep(
                        kind,
                        review.level(),
                        currentActor.get().memberName(),
                        Instant.now(clock),
                        comment,
                        toName,
                        dueOn,
                        parts));
    }

    /** The open line of the inbox says what kind of review it is and from whom, for its filters. */
    void label(Review review) {
        ReviewSubmission submission = review.submission();
        items.labelReview(
                review.caseId(),
                submission.subjectType(),
                submission.submitterTenantId(),
                submission.submitterUnitId());
    }

    /**
     * The same person writing the rows of a case. The holds of an enterprise's people and of reviewers are let go: the office's
     * line of the inbox is not theirs. The caller has checked that the person may take this step.
     */
    static Actor writing(Actor actor, UUID tenantId) {
        Actor wider = actor.atLarge().onBehalfOf(tenantId);
        return new Actor(
                wider.memberId(),
                wider.memberName(),
                wider.tenantId(),
                wider.unitId(),
                null,
                wider.scope(),
                wider.definers());
    }
}
