package org.anbiao.workflow;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every morning, and after a start: the deadlines of all authorities, each in a transaction of its own, beside the requests. */
@Component
class DeadlineBackground {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineBackground.class);

    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "deadlines");
        thread.setDaemon(true);
        return thread;
    });
    private final DeadlineSweep sweep;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;

    DeadlineBackground(
            DeadlineSweep sweep, TenantDirectory tenants, CurrentActor currentActor, TransactionTemplate transaction) {
        this.sweep = sweep;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "${anbiao.deadlines.daily:0 30 7 * * *}", zone = "Asia/Shanghai")
    void sweepAll() {
        worker.execute(() -> tenants.all().forEach(this::sweep));
    }

    private void sweep(Tenant tenant) {
        try {
            currentActor.runAs(
                    tenants.systemActor(tenant.id()),
                    () -> transaction.executeWithoutResult(status -> sweep.sweep(tenant.id())));
        } catch (RuntimeException e) {
            LOG.error("The deadlines of {} could not be looked at", tenant.code(), e);
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
