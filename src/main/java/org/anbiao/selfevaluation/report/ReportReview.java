package org.anbiao.selfevaluation.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.selfevaluation.Answer;
import org.anbiao.selfevaluation.CompletedEvaluation;
import org.anbiao.selfevaluation.Evaluation;
import org.anbiao.selfevaluation.Evaluation.State;
import org.anbiao.selfevaluation.EvaluationAccess;
import org.anbiao.selfevaluation.PresumedAnswers;
import org.anbiao.selfevaluation.persistence.AnswerRows;
import org.anbiao.selfevaluation.persistence.EvaluationReportRows;
import org.anbiao.selfevaluation.persistence.EvaluationRows;
import org.anbiao.selfevaluation.standard.Editions;
import org.anbiao.workflow.PartComment;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ReviewDecided;
import org.anbiao.workflow.ReviewPart;
import org.anbiao.workflow.ReviewParts;
import org.anbiao.workflow.ReviewService;
import org.anbiao.workflow.ReviewSubmission;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The signed report in the common review: handed in to who directly supervises the enterprise, approved, or returned with comments
 * on single answers, which are exactly those that open again (docs/decisions/0200).
 */
@Component
class ReportReview implements ReviewParts {

    /** Kind of the report in reviews. */
    static final String SUBJECT = "evaluation";

    private final ReviewService reviews;
    private final EvaluationRows evaluations;
    private final AnswerRows answers;
    private final EvaluationReportRows reports;
    private final Editions editions;
    private final PresumedAnswers presumed;
    private final EvaluationAccess access;
    private final CompletedEvaluation completed;
    private final Messages messages;
    private final AuditLog audit;

    ReportReview(
            ReviewService reviews,
            EvaluationRows evaluations,
            AnswerRows answers,
            EvaluationReportRows reports,
            Editions editions,
            PresumedAnswers presumed,
            EvaluationAccess access,
            CompletedEvaluation completed,
            Messages messages,
            AuditLog audit) {
        this.reviews = reviews;
        this.evaluations = evaluations;
        this.answers = answers;
        this.reports = reports;
        this.editions = editions;
        this.presumed = presumed;
        this.access = access;
        this.completed = completed;
        this.messages = messages;
        this.audit = audit;
    }

    /** All rounds about a report, the latest first. */
    List<Review> rounds(UUID evaluationId) {
        return reviews.about(SUBJECT, evaluationId);
    }

    /** Hands a report in that was just signed, or hands it in again after it was returned. */
    void handIn(Evaluation evaluation, String enterpriseName, SignedReport report) {
        Optional<Review> latest = rounds(evaluation.id()).stream().findFirst();
        if (latest.filter(review -> review.state() == Review.State.RETURNED).isPresent()) {
            reviews.resubmit(latest.get().id());
        } else {
            reviews.submit(submission(evaluation, enterpriseName));
        }
        access.writing(evaluation.tenantId(), () -> {
            completed.handedIn(
                    evaluation,
                    report.signedOn(),
                    messages.chinese("selfevaluation.review.waiting-hint", report.signedOn()));
            return true;
        });
    }

    private ReviewSubmission submission(Evaluation evaluation, String enterpriseName) {
        EvaluationRows.Supervision where =
                evaluations.supervision(evaluation.enterpriseId()).orElseThrow();
        return new ReviewSubmission(
                SUBJECT,
                evaluation.id(),
                messages.chinese("selfevaluation.review.title", enterpriseName, String.valueOf(evaluation.year())),
                evaluation.campaignId(),
                where.areaTenantId(),
                where.villageUnitId(),
                evaluation.enterpriseId(),
                where.supervisorTenantId());
    }

    /** Takes a signed report back before a reviewer has begun. */
    void withdraw(UUID evaluationId) {
        Review latest = rounds(evaluationId).stream()
                .findFirst()
                .orElseThrow(() -> new DomainException("workflow.review.unknown"));
        reviews.withdraw(latest.id());
    }

    /** Every answer can be commented on by itself. */
    @Override
    public List<ReviewPart> parts(String subjectType, UUID subjectId) {
        if (!SUBJECT.equals(subjectType)) {
            return List.of();
        }
        return evaluations.find(subjectId).flatMap(found -> editions.find(found.editionKey())).stream()
                .flatMap(edition -> edition.items().stream())
                .map(item -> new ReviewPart(item.code(), item.code() + " " + item.text()))
                .toList();
    }

    /** The decision moves the evaluation on, in its transaction; who may decide was asked before. */
    @EventListener
    void decided(ReviewDecided decision) {
        Review review = decision.review();
        if (SUBJECT.equals(review.submission().subjectType())) {
            Evaluation evaluation = evaluations
                    .find(review.submission().subjectId())
                    .orElseThrow(() -> new DomainException("selfevaluation.evaluation.unknown"));
            access.writing(evaluation.tenantId(), () -> move(evaluation.id(), review));
        }
    }

    private boolean move(UUID evaluationId, Review review) {
        Evaluation evaluation = evaluations.lock(evaluationId).orElseThrow();
        switch (review.state()) {
            case APPROVED -> approve(evaluation);
            case RETURNED -> reopen(evaluation, review.returnedParts(), true);
            case WITHDRAWN -> takeBack(evaluation, review);
            case SUBMITTED -> {
                return false;
            }
        }
        audit.record(
                "evaluation." + review.state().name().toLowerCase(Locale.ROOT),
                "evaluation",
                evaluation.id(),
                evaluation.enterpriseId(),
                evaluation.state().code(),
                Map.of(
                        "comment",
                        review.comment(),
                        "items",
                        review.returnedParts().stream().map(PartComment::partId).toList()));
        return true;
    }

    private void approve(Evaluation evaluation) {
        require(evaluations.move(evaluation.id(), List.of(State.SIGNED), State.APPROVED));
        SignedReport report = reports.of(evaluation.id()).get(0);
        completed.approved(evaluation, report.signedOn(), report.pdfFileId());
    }

    /**
     * Exactly the commented answers open again; a report returned as a whole opens wholly.
     *
     * @param asked whether they have to be answered again
     */
    private void reopen(Evaluation evaluation, List<PartComment> parts, boolean asked) {
        State next = parts.isEmpty() ? State.OPEN : State.RETURNED;
        require(evaluations.move(evaluation.id(), List.of(State.SIGNED), next));
        for (PartComment part : parts) {
            if (!answers.reopen(evaluation.id(), part.partId(), part.comment(), asked)) {
                doubt(evaluation, part);
            }
        }
        String hint = asked ? messages.chinese("selfevaluation.review.returned-hint") : "";
        completed.handedIn(evaluation, null, hint);
    }

    /** A reviewer may doubt what the standard says of the enterprise; from then on the item wants an answer. */
    private void doubt(Evaluation evaluation, PartComment part) {
        Answer standing = editions.find(evaluation.editionKey())
                .flatMap(edition -> edition.item(part.partId()))
                .flatMap(item -> presumed.of(evaluation, item))
                .orElseThrow(() -> new DomainException("selfevaluation.review.part-unknown", part.label()));
        answers.insertDoubted(evaluation, standing, part.comment());
        evaluations.count(evaluation.id(), 1, 1, 0);
    }

    /**
     * A first report taken back opens wholly, a corrected one only where it had been commented, or taking back would open what the
     * reviewer left closed. What was returned and not signed again stays as it is.
     */
    private void takeBack(Evaluation evaluation, Review review) {
        if (evaluation.state() == State.SIGNED) {
            List<PartComment> before = rounds(evaluation.id()).stream()
                    .filter(round -> round.state() == Review.State.RETURNED)
                    .findFirst()
                    .map(Review::returnedParts)
                    .orElse(List.of());
            reopen(evaluation, before, false);
        }
    }

    private static void require(boolean moved) {
        if (!moved) {
            throw new DomainException("workflow.review.already-decided");
        }
    }
}
