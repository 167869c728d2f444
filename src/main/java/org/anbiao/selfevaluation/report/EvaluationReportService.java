package org.anbiao.selfevaluation.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.documents.BlockDocx;
import org.anbiao.documents.BlockHtml;
import org.anbiao.documents.FileStore;
import org.anbiao.documents.PdfRenderer;
import org.anbiao.selfevaluation.Evaluation;
import org.anbiao.selfevaluation.Evaluation.State;
import org.anbiao.selfevaluation.EvaluationAccess;
import org.anbiao.selfevaluation.EvaluationService;
import org.anbiao.selfevaluation.EvaluationSheet;
import org.anbiao.selfevaluation.ImprovementItem;
import org.anbiao.selfevaluation.persistence.AnswerRows;
import org.anbiao.selfevaluation.persistence.EvaluationReportRows;
import org.anbiao.selfevaluation.persistence.EvaluationRows;
import org.anbiao.selfevaluation.persistence.ImprovementRows;
import org.anbiao.selfevaluation.standard.Subject;
import org.anbiao.workflow.Review;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The formal report of an evaluation: written from the answers, signed by the principal, kept version by version. The
 * signature hands it in for review; with the approval the enterprise's step is finished and the evaluation counts.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class EvaluationReportService {

    private final EvaluationAccess access;
    private final EvaluationService evaluations;
    private final EvaluationRows rows;
    private final AnswerRows answers;
    private final ImprovementRows improvements;
    private final EvaluationReportRows reports;
    private final ReportContent content;
    private final PdfRenderer pdf;
    private final FileStore files;
    private final ReportReview review;
    private final Messages messages;
    private final AuditLog audit;

    EvaluationReportService(
            EvaluationAccess access,
            EvaluationService evaluations,
            EvaluationRows rows,
            AnswerRows answers,
            ImprovementRows improvements,
            EvaluationReportRows reports,
            ReportContent content,
            PdfRenderer pdf,
            FileStore files,
            ReportReview review,
            Messages messages,
            AuditLog audit) {
        this.access = access;
        this.evaluations = evaluations;
        this.rows = rows;
        this.answers = answers;
        this.improvements = improvements;
        this.reports = reports;
        this.content = content;
        this.pdf = pdf;
        this.files = files;
        this.review = review;
        this.messages = messages;
        this.audit = audit;
    }

    /**
     * What the principal signs with.
     *
     * @param signature drawn on the screen, PNG
     * @param changedDocuments rules and documents changed because of the evaluation, in words; may be empty
     */
    public record Signing(UUID evaluationId, String signerName, byte[] signature, String changedDocuments) {}

    /** All signed versions, the latest first. */
    @Transactional(readOnly = true)
    public List<SignedReport> of(UUID evaluationId) {
        access.evaluation(evaluationId);
        return reports.of(evaluationId);
    }

    /** What still stands between an evaluation and its signature, as a refusal that says what to do; empty if nothing. */
    @Transactional(readOnly = true)
    public java.util.Optional<DomainException> obstacle(UUID evaluationId) {
        return obstacle(evaluations.sheet(evaluationId), improvements.of(evaluationId));
    }

    private static java.util.Optional<DomainException> obstacle(
            EvaluationSheet sheet, List<ImprovementItem> improvements) {
        if (!sheet.evaluation().isOpen()) {
            return java.util.Optional.of(new DomainException("selfevaluation.report.signed-before"));
        }
        if (sheet.left() > 0) {
            return java.util.Optional.of(new DomainException("selfevaluation.report.items-left", sheet.left()));
        }
        if (sheet.score().isEmpty()) {
            return java.util.Optional.of(new DomainException("selfevaluation.report.nothing-applies"));
        }
        long unplanned = improvements.stream()
                .filter(item -> item.state() == ImprovementItem.State.OPEN && !item.isPlanned())
                .count();
        return unplanned > 0
                ? java.util.Optional.of(new DomainException("selfevaluation.report.unplanned", unplanned))
                : java.util.Optional.empty();
    }

    /** The report as it would be signed now, as PDF without a signature. */
    @Transactional(readOnly = true)
    public byte[] draft(UUID evaluationId) {
        EvaluationSheet sheet = evaluations.sheet(evaluationId);
        Subject subject = access.subject(sheet.evaluation().enterpriseId());
        return pdf(new ReportContent.Given(
                subject.name(), sheet, improvements.of(evaluationId), "", "", access.today(), null));
    }

    /**
     * Signs the report and hands it in for review; after a return it is the next version and the next round.
     *
     * @throws DomainException while an item has no answer or an item not met has no plan, without name or signature
     */
    @PreAuthorize("hasAuthority('commitment.sign')")
    public SignedReport sign(Signing signing) {
        Evaluation asked = access.evaluation(signing.evaluationId());
        // nobody changes an answer between what is read here and the signature
        access.writing(asked.tenantId(), () -> rows.lock(asked.id()));
        EvaluationSheet sheet = evaluations.sheet(signing.evaluationId());
        Evaluation evaluation = sheet.evaluation();
        List<ImprovementItem> found = improvements.of(evaluation.id());
        obstacle(sheet, found).ifPresent(refusal -> {
            throw refusal;
        });
        if (signing.signerName().isBlank()) {
            throw new DomainException("selfevaluation.report.signer-missing");
        }
        if (signing.signature().length == 0) {
            throw new DomainException("selfevaluation.report.signature-missing");
        }
        Subject subject = access.subject(evaluation.enterpriseId());
        LocalDate today = access.today();
        ReportContent.Given given = new ReportContent.Given(
                subject.name(),
                sheet,
                found,
                signing.changedDocuments().strip(),
                signing.signerName().strip(),
                today,
                signing.signature());
        SignedReport report = store(evaluation, given, signing.signature());
        review.handIn(evaluation, subject.name(), report);
        return report;
    }

    /**
     * Takes the signed report back, to correct and sign it anew.
     *
     * @throws DomainException when a reviewer has begun or decided
     */
    @PreAuthorize("hasAuthority('commitment.sign')")
    public void withdraw(UUID evaluationId) {
        review.withdraw(access.evaluation(evaluationId).id());
    }

    /** How the report fared in review, all rounds, the latest first. */
    @Transactional(readOnly = true)
    public List<Review> rounds(UUID evaluationId) {
        return review.rounds(access.evaluation(evaluationId).id());
    }

    private SignedReport store(Evaluation evaluation, ReportContent.Given given, byte[] drawn) {
        UUID enterpriseId = evaluation.enterpriseId();
        String name = content.title(given);
        UUID signature = files.storePicture(
                        enterpriseId, messages.chinese("selfevaluation.report.signature-file"), drawn)
                .id();
        UUID pdfFile = files.store(enterpriseId, name + ".pdf", pdf(given)).id();
        UUID docxFile = files.store(
                        enterpriseId, name + ".docx", BlockDocx.of(name, given.enterpriseName(), content.blocks(given)))
                .id();
        return access.writing(evaluation.tenantId(), () -> {
            if (!rows.move(evaluation.id(), List.of(State.OPEN, State.RETURNED), State.SIGNED)) {
                throw new DomainException("selfevaluation.report.signed-before");
            }
            var score = given.sheet().score();
            BigDecimal percent = score.percent();
            SignedReport report = new SignedReport(
                    UUID.randomUUID(),
                    evaluation.id(),
                    reports.of(evaluation.id()).size() + 1,
                    score.points(),
                    score.fullShown(),
                    score.percent(),
                    (int) score.applicable(),
                    (int) score.met(),
                    given.improvements().size(),
                    given.changedDocuments(),
                    given.signer(),
                    given.day(),
                    pdfFile,
                    docxFile);
            reports.insert(evaluation, report, signature);
            rows.signed(evaluation.id(), given.day(), score);
            answers.clearComments(evaluation.id());
            audit.record(
                    "evaluation.signed",
                    "evaluation",
                    evaluation.id(),
                    enterpriseId,
                    null,
                    Map.of(
                            "round",
                            report.round(),
                            "percent",
                            percent == null ? "" : percent,
                            "met",
                            score.met(),
                            "notMet",
                            report.notMetCount()));
            return report;
        });
    }

    private byte[] pdf(ReportContent.Given given) {
        return pdf.render(BlockHtml.of(content.title(given), given.enterpriseName(), content.blocks(given)));
    }
}
