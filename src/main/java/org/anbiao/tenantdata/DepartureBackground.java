package org.anbiao.tenantdata;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.tenantdata.persistence.DepartureRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries deletions out beside the users' requests; what was under way when the portal stopped goes on when it starts. */
@Component
class DepartureBackground {

    /** Rows deleted in one transaction. */
    static final int ROWS = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(DepartureBackground.class);

    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "tenant-departure");
        thread.setDaemon(true);
        return thread;
    });
    private final DepartureSteps steps;
    private final DepartureRows departures;
    private final DepartureActors actors;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;

    DepartureBackground(
            DepartureSteps steps,
            DepartureRows departures,
            DepartureActors actors,
            TenantDirectory tenants,
            CurrentActor currentActor,
            TransactionTemplate transaction) {
        this.steps = steps;
        this.departures = departures;
        this.actors = actors;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.transaction = transaction;
    }

    /** A deletion was started, or is to go on. */
    record DepartureStarted(UUID tenantId, UUID departureId) {}

    @TransactionalEventListener
    void onStart(DepartureStarted started) {
        worker.execute(() -> run(started.tenantId(), started.departureId()));
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        worker.execute(() -> {
            for (Tenant tenant : Objects.requireNonNull(transaction.execute(status -> tenants.all()))) {
                List<UUID> running = currentActor.callAs(
                        tenants.systemActor(tenant.id()),
                        () -> Objects.requireNonNull(transaction.execute(status -> departures.running())));
                running.forEach(id -> run(tenant.id(), id));
            }
        });
    }

    /** Goes on with a deletion until it is done; what stops it is kept with it, and it may be tried again. */
    void run(UUID tenantId, UUID id) {
        try {
            Departure departure = currentActor.callAs(
                    actors.portal(tenantId),
                    () -> Objects.requireNonNull(
                            transaction.execute(status -> departures.find(id).orElseThrow())));
            currentActor.runAs(actors.of(departure.startedBy(), departure.startedByName(), tenantId), () -> {
                boolean more = true;
                while (more) {
                    more = steps.next(id, ROWS);
                }
            });
        } catch (RuntimeException e) {
            LOG.error("Deletion {} of tenant {} stopped", id, tenantId, e);
            currentActor.runAs(
                    actors.portal(tenantId),
                    () -> transaction.executeWithoutResult(
                            status -> departures.fail(id, e.getClass().getSimpleName())));
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
