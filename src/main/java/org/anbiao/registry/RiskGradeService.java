package org.anbiao.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.registry.persistence.RiskGradeTable;
import org.anbiao.registry.persistence.RiskSettings;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The overall risk colour. The portal proposes one from what is recorded; the enterprise's direct supervisor follows it or
 * decides otherwise with a reason. Both are kept (R-138 b, X-56).
 */
@Service
@PreAuthorize("hasAuthority('risk.grade')")
@Transactional
public class RiskGradeService {

    private final RiskGradeTable grades;
    private final List<RiskFactSource> sources;
    private final RiskSettings settings;
    private final EnterpriseAccess access;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final AuditLog audit;

    RiskGradeService(
            RiskGradeTable grades,
            List<RiskFactSource> sources,
            RiskSettings settings,
            EnterpriseAccess access,
            CurrentActor currentActor,
            TenantDirectory tenants,
            AuditLog audit) {
        this.grades = grades;
        this.sources = sources;
        this.settings = settings;
        this.access = access;
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.audit = audit;
    }

    /** All grades of an enterprise, the latest first. */
    @PreAuthorize("hasAuthority('registry.read')")
    @Transactional(readOnly = true)
    public List<RiskGrade> history(EnterpriseId enterpriseId) {
        access.require(enterpriseId);
        return grades.of(enterpriseId);
    }

    /** The colour that the facts recorded for a day speak for, by the weights of the direct supervisor. */
    @Transactional(readOnly = true)
    public RiskProposal propose(EnterpriseId enterpriseId, LocalDate on) {
        return propose(access.require(enterpriseId), on);
    }

    private RiskProposal propose(Enterprise enterprise, LocalDate on) {
        List<RiskFact> facts = sources.stream()
                .flatMap(source -> source.facts(enterprise, on).stream())
                .toList();
        return settings.of(enterprise.data().placement().supervisorTenantId()).propose(facts);
    }

    /**
     * Grades an enterprise. Only the direct supervisor or an authority above it may.
     *
     * @param reason may be left empty where the colour is the proposed one
     * @throws DomainException registry.risk.supervisor-only, registry.risk.reason, registry.date.…
     */
    public UUID grade(
            EnterpriseId enterpriseId, RiskColor color, LocalDate on, String reason, @Nullable UUID evidenceFileId) {
        Enterprise enterprise = access.require(enterpriseId);
        UUID supervisor = enterprise.data().placement().supervisorTenantId();
        if (!currentActor.get().scope().contains(supervisor)) {
            throw new DomainException(
                    "registry.risk.supervisor-only", tenants.get(supervisor).shortName());
        }
        access.requirePossible(enterprise, on);
        RiskProposal proposal = propose(enterprise, on);
        if (color != proposal.color() && reason.isBlank()) {
            throw new DomainException("registry.risk.reason");
        }
        Before before = grades.of(enterpriseId).stream()
                .findFirst()
                .map(grade -> new Before(grade.color(), grade.reason(), grade.assessedOn()))
                .orElse(null);
        UUID id = grades.insert(enterpriseId, color, on, reason, evidenceFileId, proposal);
        audit.record(
                "enterprise.graded",
                "enterprise_risk_grade",
                id,
                enterpriseId.value(),
                before,
                new Graded(color, reason, proposal));
        return id;
    }

    /** The grade that the new one follows. */
    private record Before(RiskColor color, String reason, LocalDate assessedOn) {}

    private record Graded(RiskColor color, String reason, RiskProposal proposal) {}
}
