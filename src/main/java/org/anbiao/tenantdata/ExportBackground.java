package org.anbiao.tenantdata;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.anbiao.documents.FileStorage;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.tenantdata.persistence.ExportRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes exports one after the other beside the users' requests, in the name of who asked for them; what was under way when the
 * portal stopped goes on when it starts. Every night archives whose time is over are deleted.
 */
@Component
class ExportBackground {

    private static final Logger LOG = LoggerFactory.getLogger(ExportBackground.class);

    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "tenant-export");
        thread.setDaemon(true);
        return thread;
    });
    private final ExportSteps steps;
    private final ExportRows exports;
    private final FileStorage storage;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExportBackground(
            ExportSteps steps,
            ExportRows exports,
            FileStorage storage,
            TenantDirectory tenants,
            CurrentActor currentActor,
            TransactionTemplate transaction,
            Clock clock) {
        this.steps = steps;
        this.exports = exports;
        this.storage = storage;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An export was released, or is to go on. */
    record ExportReleased(UUID tenantId, UUID exportId) {}

    @TransactionalEventListener
    void onRelease(ExportReleased released) {
        worker.execute(() -> run(released.tenantId(), released.exportId()));
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        worker.execute(() -> all().forEach(tenant -> {
            List<UUID> running = currentActor.callAs(
                    own(tenant.id()), () -> Objects.requireNonNull(transaction.execute(status -> exports.running())));
            running.forEach(id -> run(tenant.id(), id));
        }));
    }

    /** Goes on with an export until it is done; what stops it is kept with it, and it may be tried again. */
    void run(UUID tenantId, UUID exportId) {
        try {
            currentActor.runAs(asker(tenantId, exportId), () -> {
                boolean more = true;
                while (more) {
                    more = steps.next(exportId, ExportSteps.ROWS);
                }
            });
        } catch (RuntimeException e) {
            LOG.error("Export {} of tenant {} stopped", exportId, tenantId, e);
            currentActor.runAs(
                    own(tenantId),
                    () -> transaction.executeWithoutResult(
                            status -> exports.fail(exportId, e.getClass().getSimpleName())));
        }
    }

    /** Whoever asked for it, seeing the own authority's rows only. */
    private Actor asker(UUID tenantId, UUID exportId) {
        TenantExport export = currentActor.callAs(
                own(tenantId),
                () -> Objects.requireNonNull(
                        transaction.execute(status -> exports.find(exportId).orElseThrow())));
        return new Actor(export.askedBy(), export.askedByName(), tenantId, null, null, List.of(tenantId), List.of());
    }

    private Actor own(UUID tenantId) {
        return tenants.systemActor(tenantId);
    }

    private List<Tenant> all() {
        return Objects.requireNonNull(transaction.execute(status -> tenants.all()));
    }

    /** Every night, authority by authority. */
    @Scheduled(cron = "${anbiao.tenant-data.export-cleanup:0 50 3 * * *}", zone = "Asia/Shanghai")
    void expire() {
        for (Tenant tenant : all()) {
            try {
                expire(tenant.id());
            } catch (RuntimeException e) {
                LOG.error("exports of tenant {} could not be cleaned up", tenant.code(), e);
            }
        }
    }

    /** The same for one authority. */
    void expire(UUID tenantId) {
        currentActor.runAs(
                own(tenantId),
                () -> transaction.executeWithoutResult(
                        status -> exports.expired(clock.instant()).forEach(id -> {
                            storage.delete(id);
                            exports.expire(id);
                        })));
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
