package org.anbiao.selfevaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.registry.FileRecordSource;
import org.anbiao.selfevaluation.persistence.AnswerRows;
import org.anbiao.selfevaluation.persistence.EvaluationRows;
import org.anbiao.selfevaluation.standard.ApplicableStandards;
import org.anbiao.selfevaluation.standard.Edition;
import org.anbiao.selfevaluation.standard.Editions;
import org.anbiao.selfevaluation.standard.Subject;
import org.anbiao.selfevaluation.standard.SubjectClass;
import org.anbiao.selfevaluation.standard.Traits;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The enterprises' yearly evaluation: begun with the standard that holds, answered item by item, by several people at once
 * (R-087 to R-089).
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class EvaluationService {

    private final EvaluationAccess access;
    private final EvaluationRows evaluations;
    private final AnswerRows answers;
    private final AnswerSaving saving;
    private final EarlierAnswers earlier;
    private final ApplicableStandards applicable;
    private final Editions editions;
    private final PresumedAnswers presumed;
    private final EvidenceRecords evidence;
    private final AuditLog audit;

    EvaluationService(
            EvaluationAccess access,
            EvaluationRows evaluations,
            AnswerRows answers,
            AnswerSaving saving,
            EarlierAnswers earlier,
            ApplicableStandards applicable,
            Editions editions,
            PresumedAnswers presumed,
            EvidenceRecords evidence,
            AuditLog audit) {
        this.access = access;
        this.evaluations = evaluations;
        this.answers = answers;
        this.saving = saving;
        this.earlier = earlier;
        this.applicable = applicable;
        this.editions = editions;
        this.presumed = presumed;
        this.evidence = evidence;
        this.audit = audit;
    }

    /** Launched campaigns that ask for an evaluation and reach the actor, the latest first. */
    @Transactional(readOnly = true)
    public List<CampaignYear> campaigns() {
        return evaluations.campaigns();
    }

    /** Name and class of an enterprise that the actor works with. */
    @Transactional(readOnly = true)
    public Subject subject(UUID enterpriseId) {
        return access.subject(enterpriseId);
    }

    /** Editions that an enterprise may evaluate itself with in a campaign, the one that holds first. */
    @Transactional(readOnly = true)
    public List<Edition> editions(UUID enterpriseId) {
        return applicable.open(access.subject(enterpriseId), access.today());
    }

    /** The evaluation of an enterprise in a campaign with everything its page shows; empty before it was begun. */
    @Transactional(readOnly = true)
    public Optional<EvaluationSheet> find(UUID campaignId, UUID enterpriseId) {
        access.subject(enterpriseId);
        return evaluations.find(campaignId, enterpriseId).map(this::sheet);
    }

    /** An evaluation with everything its page shows. */
    @Transactional(readOnly = true)
    public EvaluationSheet sheet(UUID evaluationId) {
        return sheet(access.evaluation(evaluationId));
    }

    private EvaluationSheet sheet(Evaluation evaluation) {
        Edition edition = editions.get(evaluation.editionKey());
        return new EvaluationSheet(
                evaluation,
                edition,
                presumed.with(evaluation, edition, answers.of(evaluation.id())),
                earlier.of(evaluation, edition),
                evidence.resolved(evaluation.enterpriseId(), answers.evidence(evaluation.id())));
    }

    /**
     * Begins the evaluation of an enterprise; where somebody has begun it already, that one is returned.
     *
     * @param editionKey one of {@link #editions}; null for the one that holds
     * @throws DomainException if the enterprise is not the actor's or takes no part, or may not choose the edition
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public Evaluation begin(UUID campaignId, UUID enterpriseId, @org.jspecify.annotations.Nullable String editionKey) {
        Subject subject = access.subject(enterpriseId);
        CampaignYear campaign = access.campaign(campaignId);
        access.requireTakesPart(campaignId, enterpriseId);
        Edition edition = applicable.of(subject, access.today(), editionKey);
        boolean begun = evaluations.insert(campaign, subject, edition);
        Evaluation evaluation = evaluations
                .find(campaignId, enterpriseId)
                .orElseThrow(() -> new DomainException("selfevaluation.evaluation.unknown"));
        if (begun) {
            audit.record(
                    "evaluation.begun",
                    "evaluation",
                    evaluation.id(),
                    enterpriseId,
                    null,
                    Map.of("edition", edition.name(), "campaign", campaign.title()));
        }
        return evaluation;
    }

    /**
     * Changes the edition as long as nothing was answered.
     *
     * @throws DomainException after the first answer, or if the enterprise may not choose the edition
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void changeEdition(UUID evaluationId, String editionKey) {
        Evaluation evaluation = access.evaluation(evaluationId);
        Subject subject = access.subject(evaluation.enterpriseId());
        Edition edition = applicable.of(subject, access.today(), editionKey);
        access.writing(evaluation.tenantId(), () -> {
            if (!evaluations.changeEdition(evaluation.id(), subject.traits(), edition)) {
                throw new DomainException("selfevaluation.edition.answered");
            }
            audit.record(
                    "evaluation.edition-changed",
                    "evaluation",
                    evaluation.id(),
                    evaluation.enterpriseId(),
                    evaluation.editionName(),
                    edition.name());
            return true;
        });
    }

    /**
     * Has it decided anew which items apply, by the class and sector that the enterprise has today. Answers stay as they are; items
     * that apply now want one.
     *
     * @throws DomainException once the report was handed in
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void decideApplicability(UUID evaluationId) {
        Evaluation evaluation = access.evaluation(evaluationId);
        Traits traits = access.subject(evaluation.enterpriseId()).traits();
        Edition edition = editions.get(evaluation.editionKey());
        access.writing(evaluation.tenantId(), () -> {
            Evaluation locked = evaluations.lock(evaluation.id()).orElseThrow();
            if (locked.state() != Evaluation.State.OPEN) {
                throw new DomainException("selfevaluation.presumed.closed");
            }
            Set<String> answered = answers.of(evaluation.id()).keySet();
            long left = edition.excluded(traits).stream()
                    .filter(item -> !answered.contains(item.code()))
                    .count();
            evaluations.decide(evaluation.id(), traits, edition.items().size() - (int) left);
            audit.record(
                    "evaluation.applicability-decided",
                    "evaluation",
                    evaluation.id(),
                    evaluation.enterpriseId(),
                    words(locked.traits()),
                    words(traits));
            return true;
        });
    }

    private static Map<String, String> words(Traits traits) {
        SubjectClass subject = traits.subjectClass();
        return Map.of("class", subject == null ? "" : subject.code(), "sector", traits.sector());
    }

    /**
     * Saves the answer to one item; other items are not touched, so that several people work at once.
     *
     * @param expectedVersion version of the answer that was shown; 0 where there was none
     * @throws AnswerChanged if somebody else answered the item meanwhile
     * @throws DomainException without a reason where one is needed, for points beyond the item's, or for what is not open
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public Answer answer(UUID evaluationId, String itemCode, AnswerInput input, int expectedVersion) {
        return saving.save(evaluationId, itemCode, input, expectedVersion);
    }

    /** Kinds of what an enterprise's file can hold, with the keys of their names. */
    @PreAuthorize("hasAuthority('fact.record')")
    @Transactional(readOnly = true)
    public List<FileRecordSource.Kind> evidenceKinds() {
        return evidence.kinds();
    }

    /**
     * A page of what the enterprise's file holds that can be evidence of an answer, the newest first.
     *
     * @param kind empty for all kinds
     * @param words all of them in the title; empty for everything
     */
    @PreAuthorize("hasAuthority('fact.record')")
    @Transactional(readOnly = true)
    public List<EvidenceChoice> evidenceChoices(UUID evaluationId, String kind, String words, PageRequest page) {
        return evidence.choices(
                access.evaluation(evaluationId).enterpriseId(), kind, words, page.offset(), page.limit());
    }

    /**
     * Adds a piece of evidence to an item, before or after it was answered: a file or a record of the same enterprise.
     *
     * @param piece its id does not matter, nor does the label of a record: its title is kept as it is now
     * @return as it was added
     * @throws DomainException for something that is not in the enterprise's file, or an answer that is not open
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public Evidence addEvidence(UUID evaluationId, Evidence piece) {
        Evaluation evaluation = access.evaluation(evaluationId);
        Evidence held = evidence.held(evaluation.enterpriseId(), piece)
                .orElseThrow(() -> new DomainException("selfevaluation.evidence.unknown"));
        return held.added(saving.addEvidence(evaluation, held));
    }

    /** Takes a piece of evidence off its item; its file stays in the enterprise's file. */
    @PreAuthorize("hasAuthority('fact.record')")
    public void removeEvidence(UUID evaluationId, UUID evidenceId) {
        saving.removeEvidence(access.evaluation(evaluationId), evidenceId);
    }
}
