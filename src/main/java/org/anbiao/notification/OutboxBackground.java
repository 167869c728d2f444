package org.anbiao.notification;

import jakarta.annotation.PreDestroy;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Empties the outboxes beside the users' requests: at once after a commit, and every minute what waits for another attempt. */
@Component
class OutboxBackground {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxBackground.class);

    private final Dispatcher dispatcher;
    private final TenantDirectory tenants;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "outbox");
        thread.setDaemon(true);
        return thread;
    });

    OutboxBackground(Dispatcher dispatcher, TenantDirectory tenants) {
        this.dispatcher = dispatcher;
        this.tenants = tenants;
    }

    @TransactionalEventListener
    void onQueued(Notifications.Queued queued) {
        worker.execute(() -> drain(queued.tenantId()));
    }

    @Scheduled(
            initialDelayString = "${anbiao.notification.interval:PT1M}",
            fixedDelayString = "${anbiao.notification.interval:PT1M}")
    void drainAll() {
        worker.execute(() -> tenants.all().stream().map(Tenant::id).forEach(this::drain));
    }

    private void drain(UUID tenantId) {
        try {
            dispatcher.drain(tenantId);
        } catch (RuntimeException e) {
            LOG.error("The outbox of {} could not be emptied", tenantId, e);
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
