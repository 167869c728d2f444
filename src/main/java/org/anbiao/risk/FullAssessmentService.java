package org.anbiao.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.documents.FileStore;
import org.anbiao.risk.persistence.FullAssessmentRows;
import org.anbiao.risk.persistence.RiskPointRows;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Full assessments of all risks and when the next one is due. */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class FullAssessmentService {

    private final FullAssessmentRows rows;
    private final RiskPointRows points;
    private final RiskAccess access;
    private final AssessmentCycle cycle;
    private final FileStore files;
    private final AuditLog audit;

    FullAssessmentService(
            FullAssessmentRows rows,
            RiskPointRows points,
            RiskAccess access,
            AssessmentCycle cycle,
            FileStore files,
            AuditLog audit) {
        this.rows = rows;
        this.points = points;
        this.access = access;
        this.cycle = cycle;
        this.files = files;
        this.audit = audit;
    }

    /** Those of an enterprise, the latest first. */
    @Transactional(readOnly = true)
    public List<FullAssessment> of(UUID enterpriseId) {
        access.require(enterpriseId);
        return rows.of(enterpriseId, access.today());
    }

    /** When the next one is due, by the reading of the enterprise's supervisor. */
    @Transactional(readOnly = true)
    public FullAssessment.Due due(UUID enterpriseId) {
        return cycle.due(access.require(enterpriseId), access.today());
    }

    /**
     * Records a full assessment that is finished.
     *
     * @throws DomainException without day, people or, after a change, what had changed; while there is no risk point
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public UUID record(UUID enterpriseId, FullAssessment.Draft draft) {
        access.requireOpen(enterpriseId);
        LocalDate on = access.past(draft.completedOn());
        String by = RiskAccess.required(draft.assessedBy(), "risk.full.people-missing");
        if (draft.cause() == FullAssessment.Cause.CHANGE) {
            RiskAccess.required(draft.basis(), "risk.full.change-missing");
        }
        int count = points.of(enterpriseId).size();
        if (count == 0) {
            throw new DomainException("risk.full.no-points");
        }
        GivenFile report = draft.report();
        UUID file = report == null
                ? null
                : files.store(enterpriseId, report.name(), report.content()).id();
        UUID id = rows.insert(enterpriseId, on, draft.cause(), draft.basis().strip(), by, count, file);
        audit.record(
                "risk-assessment.completed",
                "risk_full_assessment",
                id,
                enterpriseId,
                null,
                Map.of("on", on.toString(), "cause", draft.cause().code(), "points", count));
        return id;
    }
}
