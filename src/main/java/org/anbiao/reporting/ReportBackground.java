package org.anbiao.reporting;

import jakarta.annotation.PreDestroy;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.anbiao.reporting.persistence.ReportCaseRows;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the reports of all authorities, so that a quarter is in the inbox when it begins and not when somebody looks for it:
 * at the start, and again every few minutes. A round that finds nothing new costs some reads per authority.
 */
@Component
class ReportBackground {

    private static final Logger LOG = LoggerFactory.getLogger(ReportBackground.class);

    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "reporting");
        thread.setDaemon(true);
        return thread;
    });
    private final ReportOpening opening;
    private final ReportCaseRows rows;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final TransactionTemplate transaction;

    ReportBackground(
            ReportOpening opening,
            ReportCaseRows rows,
            CurrentActor currentActor,
            TenantDirectory tenants,
            TransactionTemplate transaction) {
        this.opening = opening;
        this.rows = rows;
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        worker.execute(this::round);
    }

    @Scheduled(
            initialDelayString = "${anbiao.reporting.open-interval:PT10M}",
            fixedDelayString = "${anbiao.reporting.open-interval:PT10M}")
    void repeated() {
        worker.execute(this::round);
    }

    private void round() {
        for (UUID tenantId : transaction.execute(status -> rows.tenants())) {
            try {
                open(tenantId);
            } catch (RuntimeException e) {
                LOG.error("Opening the reports of tenant {} failed", tenantId, e);
            }
        }
    }

    /** The round of one authority, as the portal itself. */
    void open(UUID tenantId) {
        currentActor.runAs(tenants.systemActor(tenantId), opening::openDue);
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
