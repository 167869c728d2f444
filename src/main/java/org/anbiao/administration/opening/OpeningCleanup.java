package org.anbiao.administration.opening;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.anbiao.administration.persistence.OpeningRows;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes what workbooks leave behind: their rows hold names and telephone numbers. What nobody confirmed is given up after some
 * days ({@code anbiao.administration.opening-retention-days}, 30), the rows of the others go after the same time.
 */
@Component
class OpeningCleanup {

    private static final Logger LOG = LoggerFactory.getLogger(OpeningCleanup.class);

    private final OpeningRows openings;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration kept;

    OpeningCleanup(
            OpeningRows openings,
            TenantDirectory tenants,
            CurrentActor currentActor,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${anbiao.administration.opening-retention-days:30}") int days) {
        this.openings = openings;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.transaction = transaction;
        this.clock = clock;
        this.kept = Duration.ofDays(days);
    }

    /** Every night, authority by authority: each sees only its own. */
    @Scheduled(cron = "${anbiao.administration.opening-cleanup:0 25 3 * * *}", zone = "Asia/Shanghai")
    void cleanUp() {
        for (Tenant tenant : Objects.requireNonNull(transaction.execute(status -> tenants.all()))) {
            try {
                cleanUp(tenant.id());
            } catch (RuntimeException e) {
                LOG.error("workbooks of tenant {} could not be cleaned up", tenant.code(), e);
            }
        }
    }

    /** The same for one authority. */
    void cleanUp(UUID tenantId) {
        Instant before = clock.instant().minus(kept);
        currentActor.runAs(
                tenants.systemActor(tenantId),
                () -> transaction.executeWithoutResult(status -> {
                    openings.expire(before);
                    openings.deleteRowsOfEnded(before);
                }));
    }
}
