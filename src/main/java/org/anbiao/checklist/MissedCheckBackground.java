package org.anbiao.checklist;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.anbiao.notification.MessageTemplate;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every morning, and after a start: the missed checks of all areas, each in a transaction of its own, as deadlines are (0192). */
@Component
class MissedCheckBackground {

    private static final Logger LOG = LoggerFactory.getLogger(MissedCheckBackground.class);

    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "checks");
        thread.setDaemon(true);
        return thread;
    });
    private final MissedCheckWarnings warnings;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;

    MissedCheckBackground(
            MissedCheckWarnings warnings,
            TenantDirectory tenants,
            CurrentActor currentActor,
            TransactionTemplate transaction) {
        this.warnings = warnings;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "${anbiao.checks.daily:0 45 7 * * *}", zone = "Asia/Shanghai")
    void sweepAll() {
        worker.execute(() -> tenants.all().stream().filter(Tenant::isArea).forEach(this::sweep));
    }

    private void sweep(Tenant tenant) {
        try {
            currentActor.runAs(
                    tenants.systemActor(tenant.id()),
                    () -> transaction.executeWithoutResult(status -> warnings.sweep(tenant.id())));
        } catch (RuntimeException e) {
            LOG.error("The daily look at missed checks of {} failed", tenant.code(), e);
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    @Bean
    static MessageTemplate missedChecksMessage() {
        return MissedCheckWarnings.MISSED;
    }
}
