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
    private final AuditLog audit;
    private final Clock clock;

    SelfEvaluationService(SelfEvaluations evaluations, AuditLog audit, Clock clock) {
        this.evaluations = evaluations;
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

    /** Self-evaluations of an enterprise, the latest first. */
    @Transactional(readOnly = true)
    public List<SelfEvaluation> of(UUID enterpriseId) {
        return evaluations.of(enterpriseId);
    }
}
