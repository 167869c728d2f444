package org.anbiao.registry.importing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anbiao.registry.persistence.ImportTable;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes what imports leave behind: rows hold names and telephone numbers. A confirmed import loses its written rows at once,
 * a withdrawn one all; what nobody confirmed, and the rows that were not taken, go after some days (setting {@code
 * registry.import-retention-days}, else {@value #DAYS}).
 */
@Component
class ImportCleanup {

    static final int DAYS = 30;

    private static final Logger LOG = LoggerFactory.getLogger(ImportCleanup.class);

    private final ImportTable imports;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportCleanup(
            ImportTable imports,
            TenantDirectory tenants,
            CurrentActor currentActor,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Every night, authority by authority: each sees only its own imports. */
    @Scheduled(cron = "${anbiao.registry.import-cleanup:0 20 3 * * *}", zone = "Asia/Shanghai")
    void cleanUp() {
        List<Tenant> all = transaction.execute(status -> tenants.all());
        for (Tenant tenant : all) {
            try {
                cleanUp(tenant.id());
            } catch (RuntimeException e) {
                LOG.error("imports of tenant {} could not be cleaned up", tenant.id(), e);
            }
        }
    }

    /** The same for one authority. */
    void cleanUp(UUID tenantId) {
        currentActor.runAs(
                tenants.systemActor(tenantId),
                () -> transaction.executeWithoutResult(status -> {
                    int days = imports.retentionDays(tenantId).orElse(DAYS);
                    Instant before = clock.instant().minus(Duration.ofDays(days));
                    imports.expire(before);
                    imports.deleteRowsOfEnded(before);
                }));
    }
}
