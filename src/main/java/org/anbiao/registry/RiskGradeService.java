package org.anbiao.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.registry.persistence.RiskGradeTable;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The overall risk colour, which the enterprise's direct supervisor gives with a reason (R-138 b, X-56). */
@Service
@PreAuthorize("hasAuthority('risk.grade')")
@Transactional
public class RiskGradeService {

    private final RiskGradeTable grades;
    private final EnterpriseAccess access;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final AuditLog audit;

    RiskGradeService(
            RiskGradeTable grades,
            EnterpriseAccess access,
            CurrentActor currentActor,
            TenantDirectory tenants,
            AuditLog audit) {
        this.grades = grades;
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

    /**
     * Grades an enterprise. Only the direct supervisor or an authority above it may.
     *
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
        if (reason.isBlank()) {
            throw new DomainException("registry.risk.reason");
        }
        UUID id = grades.insert(enterpriseId, color, on, reason, evidenceFileId);
        audit.record("enterprise.graded", "enterprise_risk_grade", id, enterpriseId.value(), null, color.key());
        return id;
    }
}
