package org.anbiao.audit;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anbiao.audit.persistence.AuditSeals;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verifies every tenant's chain each night, keeps the outcome, and writes the anchor into the log, where it is out of the
 * database's reach.
 */
@Component
class AuditChecks {

    private static final Logger LOG = LoggerFactory.getLogger(AuditChecks.class);

    private final AuditVerification verification;
    private final AuditSealer sealer;
    private final AuditSeals seals;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AuditChecks(
            AuditVerification verification,
            AuditSealer sealer,
            AuditSeals seals,
            TenantDirectory tenants,
            CurrentActor currentActor,
            TransactionTemplate transaction,
            Clock clock) {
        this.verification = verification;
        this.sealer = sealer;
        this.seals = seals;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Every night, tenant by tenant. */
    @Scheduled(cron = "${anbiao.audit.check:0 40 2 * * *}", zone = "Asia/Shanghai")
    void checkAll() {
        for (Tenant tenant : Objects.requireNonNull(transaction.execute(status -> tenants.all()))) {
            try {
                check(tenant.id());
            } catch (RuntimeException e) {
                LOG.error("acts of tenant {} could not be verified", tenant.code(), e);
            }
        }
    }

    /** Seals what is left, verifies the tenant's chain and keeps the outcome. */
    AuditCheck check(UUID tenantId) {
        sealer.sealEverything(tenantId);
        AuditFindings findings = verification.verify(tenantId, List.of());
        AuditCheck check = new AuditCheck(
                clock.instant(),
                findings.entries(),
                findings.seals(),
                findings.problems().size(),
                findings.anchor());
        currentActor.runAs(
                tenants.systemActor(tenantId), () -> transaction.executeWithoutResult(status -> seals.insert(check)));
        if (findings.right()) {
            LOG.info("audit anchor of tenant {}: {}", tenantId, findings.anchor());
        } else {
            LOG.error("audit chain of tenant {} is broken: {}", tenantId, findings.problems());
        }
        return check;
    }
}
