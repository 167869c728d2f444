package org.anbiao.selfevaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.selfevaluation.persistence.SelfEvaluations;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records and reads the enterprises' self-evaluations. */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class SelfEvaluationService {

    private final SelfEvaluations evaluations;
    private final EvaluationAccess access;
    private final CompletedEvaluation completed;
    private final AuditLog audit;
    private final Clock clock;

    SelfEvaluationService(
            SelfEvaluations evaluations,
            EvaluationAccess access,
            CompletedEvaluation completed,
            AuditLog audit,
            Clock clock) {
        this.evaluations = evaluations;
        this.access = access;
        this.completed = completed;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a self-evaluation outside a campaign's task, for instance one of an earlier year.
     *
     * @throws DomainException if its day lies in the future
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public UUID record(
            UUID enterpriseId, StandardType type, LocalDate completedOn, String note, @Nullable UUID evidenceFileId) {
        if (completedOn.isAfter(LocalDate.now(clock))) {
            throw new DomainException("selfevaluation.in-future");
        }
        UUID id = evaluations.insert(enterpriseId, null, null, type, completedOn, note, evidenceFileId);
        audit.record(
                "self_evaluation.recorded",
                "self_evaluation",
                id,
                enterpriseId,
                null,
                Map.of("standardType", type.code(), "completedOn", completedOn.toString()));
        return id;
    }

    /**
     * Records an evaluation made on paper for a campaign, and finishes the enterprise's step.
     *
     * @throws DomainException if the enterprise is not the actor's or takes no part, its day lies in the future, or one is
     *     recorded already
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void recordPaper(
            UUID campaignId,
            UUID enterpriseId,
            StandardType type,
            LocalDate completedOn,
            String note,
            @Nullable UUID evidenceFileId) {
        access.subject(enterpriseId);
        access.requireTakesPart(campaignId, enterpriseId);
        if (evaluations.recorded(campaignId, enterpriseId)) {
            throw new DomainException("selfevaluation.recorded-before");
        }
        completed.record(campaignId, enterpriseId, type, completedOn, note.strip(), evidenceFileId);
    }

    /** Whether an evaluation is recorded in a campaign, in the portal or from paper. */
    @Transactional(readOnly = true)
    public boolean isRecorded(UUID campaignId, UUID enterpriseId) {
        access.subject(enterpriseId);
        return evaluations.recorded(campaignId, enterpriseId);
    }

    /** Self-evaluations of an enterprise, the latest first. */
    @Transactional(readOnly = true)
    public List<SelfEvaluation> of(UUID enterpriseId) {
        return evaluations.of(enterpriseId);
    }
}
