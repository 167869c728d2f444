package org.anbiao.selfevaluation.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.selfevaluation.Evaluation;
import org.anbiao.selfevaluation.EvaluationSheet;
import org.anbiao.selfevaluation.EvidenceRecords;
import org.anbiao.selfevaluation.PresumedAnswers;
import org.anbiao.selfevaluation.persistence.AnswerRows;
import org.anbiao.selfevaluation.persistence.EvaluationReportRows;
import org.anbiao.selfevaluation.persistence.EvaluationRows;
import org.anbiao.selfevaluation.standard.Edition;
import org.anbiao.selfevaluation.standard.Editions;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ReviewService;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports for those who reach nothing but what was given to them by name: the one under review, as long as the task is open.
 * The database holds them to it as well (docs/decisions/0245).
 */
@Service
@PreAuthorize("hasAuthority('review.decide')")
@Transactional(readOnly = true)
public class ReviewedReports {

    private final ReviewService reviews;
    private final EvaluationRows evaluations;
    private final AnswerRows answers;
    private final EvaluationReportRows reports;
    private final Editions editions;
    private final PresumedAnswers presumed;
    private final EvidenceRecords records;

    ReviewedReports(
            ReviewService reviews,
            EvaluationRows evaluations,
            AnswerRows answers,
            EvaluationReportRows reports,
            Editions editions,
            PresumedAnswers presumed,
            EvidenceRecords records) {
        this.reviews = reviews;
        this.evaluations = evaluations;
        this.answers = answers;
        this.reports = reports;
        this.editions = editions;
        this.presumed = presumed;
        this.records = records;
    }

    /** A report whose review was given to the actor by name and is open, or that the actor reads anyway; empty for all others. */
    public Optional<ReviewedReport> find(UUID evaluationId) {
        List<Review> rounds = reviews.given(ReportReview.SUBJECT, evaluationId);
        if (rounds.isEmpty()) {
            return Optional.empty();
        }
        return evaluations
                .find(evaluationId)
                .map(evaluation -> new ReviewedReport(
                        rounds.get(0).submission().title(), sheet(evaluation), reports.of(evaluationId), rounds));
    }

    private EvaluationSheet sheet(Evaluation evaluation) {
        Edition edition = editions.get(evaluation.editionKey());
        return new EvaluationSheet(
                evaluation,
                edition,
                presumed.with(evaluation, edition, answers.of(evaluation.id())),
                Map.of(),
                records.resolved(evaluation.enterpriseId(), answers.evidence(evaluation.id())));
    }
}
