package org.anbiao.campaign;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anbiao.campaign.persistence.LaunchRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs the steps of a launch, chunks beside each other, as the portal itself acting for the campaign's authority. May be
 * stopped anywhere and called again, also by two at once.
 */
@Component
class LaunchRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LaunchRunner.class);

    /** The engine's work in the portal and the database's writing overlap; more workers than cores gain nothing. */
    private static final int WORKERS = Math.min(4, Runtime.getRuntime().availableProcessors());

    private final ExecutorService helpers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "campaign-launch");
        thread.setDaemon(true);
        return thread;
    });
    private final LaunchSteps steps;
    private final LaunchRows launches;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final TransactionTemplate transaction;

    LaunchRunner(
            LaunchSteps steps,
            LaunchRows launches,
            CurrentActor currentActor,
            TenantDirectory tenants,
            TransactionTemplate transaction) {
        this.steps = steps;
        this.launches = launches;
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.transaction = transaction;
    }

    /** Goes on with a launch until it is done; a failure is kept with the launch, which can then be tried again. */
    void run(UUID tenantId, UUID campaignId) {
        Actor portal = tenants.systemActor(tenantId);
        currentActor.runAs(portal, () -> {
            try {
                enrolAll(portal, campaignId, Math.min(steps.cut(campaignId), WORKERS));
                steps.finish(campaignId);
            } catch (RuntimeException e) {
                LOG.error("Launch of campaign {} stopped", campaignId, e);
                transaction.executeWithoutResult(
                        status -> launches.fail(campaignId, e.getClass().getSimpleName()));
            }
        });
    }

    /** Goes on with a launch in the middle of which the portal stopped, and leaves a word of it. */
    void resume(UUID tenantId, UUID campaignId) {
        currentActor.runAs(tenants.systemActor(tenantId), () -> steps.resumed(campaignId));
        run(tenantId, campaignId);
    }

    /** Returns when no worker is at this launch any more; the first failure stops them all after their chunks. */
    private void enrolAll(Actor portal, UUID campaignId, int workers) {
        if (workers == 0 || !steps.enrolNext(campaignId)) {
            return;
        }
        steps.refreshStatistics();
        AtomicBoolean stop = new AtomicBoolean();
        List<Future<?>> others = new ArrayList<>();
        for (int i = 1; i < workers; i++) {
            others.add(helpers.submit(() -> currentActor.runAs(portal, () -> enrol(campaignId, stop))));
        }
        RuntimeException failure = failureOf(() -> enrol(campaignId, stop));
        for (Future<?> other : others) {
            RuntimeException late = failureOf(() -> await(other));
            failure = failure == null ? late : failure;
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void enrol(UUID campaignId, AtomicBoolean stop) {
        try {
            boolean more = true;
            while (more && !stop.get()) {
                more = steps.enrolNext(campaignId);
            }
        } catch (RuntimeException e) {
            stop.set(true);
            throw e;
        }
    }

    private static void await(Future<?> worker) {
        try {
            worker.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The portal stops", e);
        }
    }

    private static @Nullable RuntimeException failureOf(Runnable action) {
        try {
            action.run();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    @PreDestroy
    void stop() {
        helpers.shutdownNow();
    }

    /** Enrols what entered the registry after the launch. */
    void enrolLate(UUID tenantId, UUID campaignId) {
        currentActor.runAs(tenants.systemActor(tenantId), () -> {
            boolean more = true;
            while (more) {
                more = steps.enrolLate(campaignId);
            }
        });
    }
}
