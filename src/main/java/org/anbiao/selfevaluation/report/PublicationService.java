package org.anbiao.selfevaluation.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.selfevaluation.CompletedEvaluation;
import org.anbiao.selfevaluation.Evaluation;
import org.anbiao.selfevaluation.EvaluationAccess;
import org.anbiao.selfevaluation.EvaluationService;
import org.anbiao.selfevaluation.EvaluationSheet;
import org.anbiao.selfevaluation.ImprovementItem;
import org.anbiao.selfevaluation.persistence.EvaluationReportRows;
import org.anbiao.selfevaluation.persistence.ImprovementRows;
import org.anbiao.selfevaluation.persistence.PublicationRows;
import org.anbiao.selfevaluation.standard.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the result to the staff by a page that needs no account, and records what was paid after it. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class PublicationService {

    private static final int READERS = 200;

    private final EvaluationAccess access;
    private final EvaluationService evaluations;
    private final EvaluationReportRows reports;
    private final ImprovementRows improvements;
    private final PublicationRows publications;
    private final CompletedEvaluation completed;
    private final AuditLog audit;
    private final String linkStart;

    PublicationService(
            EvaluationAccess access,
            EvaluationService evaluations,
            EvaluationReportRows reports,
            ImprovementRows improvements,
            PublicationRows publications,
            CompletedEvaluation completed,
            AuditLog audit,
            @Value("${anbiao.public-url:http://localhost:8080}") String publicUrl) {
        this.access = access;
        this.evaluations = evaluations;
        this.reports = reports;
        this.improvements = improvements;
        this.publications = publications;
        this.completed = completed;
        this.audit = audit;
        this.linkStart = publicUrl.replaceAll("/+$", "") + "/e/";
    }

    /** How an evaluation was told to the staff; empty before. */
    @Transactional(readOnly = true)
    public Optional<Publication> of(UUID evaluationId) {
        access.evaluation(evaluationId);
        return publications.of(evaluationId, linkStart);
    }

    /** Names that readers gave, the latest first. */
    @Transactional(readOnly = true)
    public List<String> readers(UUID evaluationId) {
        return of(evaluationId)
                .map(publication -> publications.readers(publication.id(), READERS))
                .orElse(List.of());
    }

    /**
     * Publishes the approved result and finishes the enterprise's step.
     *
     * @param way how else it is told: at a meeting, on the board; in words
     * @throws DomainException before the report is approved, without a way, or if it was published before
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public Publication publish(UUID evaluationId, String way) {
        EvaluationSheet sheet = evaluations.sheet(evaluationId);
        Evaluation evaluation = sheet.evaluation();
        if (evaluation.state() != Evaluation.State.APPROVED) {
            throw new DomainException("selfevaluation.publication.not-signed");
        }
        SignedReport report = reports.of(evaluationId).stream()
                .findFirst()
                .orElseThrow(() -> new DomainException("selfevaluation.publication.not-signed"));
        if (way.isBlank()) {
            throw new DomainException("selfevaluation.publication.way-missing");
        }
        LocalDate today = access.today();
        PublishedResult result = result(access.subject(evaluation.enterpriseId()), sheet, report);
        access.writing(evaluation.tenantId(), () -> {
            if (!publications.insert(evaluation, today, way.strip(), result)) {
                throw new DomainException("selfevaluation.publication.published-before");
            }
            audit.record(
                    "evaluation.published", "evaluation", evaluationId, evaluation.enterpriseId(), null, way.strip());
            return true;
        });
        completed.published(evaluation, today, way.strip());
        return publications.of(evaluationId, linkStart).orElseThrow();
    }

    private PublishedResult result(Subject subject, EvaluationSheet sheet, SignedReport report) {
        return new PublishedResult(
                subject.name(),
                sheet.evaluation().year(),
                sheet.edition().name(),
                report.signedOn(),
                report.points(),
                report.fullPoints(),
                report.percent(),
                sheet.score().met(),
                sheet.score().applicable(),
                ElementResult.of(sheet).stream()
                        .map(element -> new PublishedResult.ElementShare(
                                element.title(),
                                element.percent(),
                                element.met(),
                                element.applicable(),
                                element.applies()))
                        .toList(),
                improvements.of(sheet.evaluation().id()).stream()
                        .map(ImprovementItem::requirement)
                        .toList());
    }

    /**
     * Records the rewards and penalties paid after the result was told.
     *
     * @param rewards in 万元
     * @param penalties in 万元
     * @throws DomainException before it was published, for an amount below 0 or none, or a day in the future or before
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void pay(
            UUID evaluationId,
            @Nullable BigDecimal rewards,
            @Nullable BigDecimal penalties,
            @Nullable LocalDate paidOn) {
        Publication publication =
                of(evaluationId).orElseThrow(() -> new DomainException("selfevaluation.publication.missing"));
        if (rewards == null || penalties == null || rewards.signum() < 0 || penalties.signum() < 0) {
            throw new DomainException("selfevaluation.publication.amount");
        }
        if (paidOn == null || paidOn.isAfter(access.today()) || paidOn.isBefore(publication.publishedOn())) {
            throw new DomainException("selfevaluation.publication.paid-on", publication.publishedOn());
        }
        Evaluation evaluation = access.evaluation(evaluationId);
        access.writing(publication.tenantId(), () -> {
            publications.pay(publication.id(), rewards, penalties, paidOn);
            audit.record(
                    "evaluation.paid",
                    "evaluation",
                    evaluationId,
                    evaluation.enterpriseId(),
                    null,
                    Map.of("rewards", rewards, "penalties", penalties, "paidOn", paidOn.toString()));
            return true;
        });
    }
}
