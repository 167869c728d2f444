package org.anbiao.tenancy;

import jakarta.annotation.PreDestroy;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs every {@link DailyLook} at its time and after a start, each in a thread of its own so that a long one holds up no other: authority
 * by authority, each in a transaction of its own, so that one that fails holds up none of the rest (0192).
 */
@Component
class DailyLooks implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(DailyLooks.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final List<Worker> workers = new ArrayList<>();
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;
    private final Environment environment;

    DailyLooks(
            ObjectProvider<DailyLook> looks,
            TenantDirectory tenants,
            CurrentActor currentActor,
            TransactionTemplate transaction,
            Environment environment) {
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.transaction = transaction;
        this.environment = environment;
        looks.orderedStream().map(Worker::new).forEach(workers::add);
    }

    /** A look with its thread. */
    private static final class Worker {

        private final DailyLook look;
        private final ExecutorService thread;

        Worker(DailyLook look) {
            this.look = look;
            this.thread = Executors.newSingleThreadExecutor(task -> {
                Thread started = new Thread(task, look.name());
                started.setDaemon(true);
                return started;
            });
        }
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        for (Worker worker : workers) {
            String cron = environment.resolveRequiredPlaceholders(worker.look.cron());
            if (!cron.equals(ScheduledTaskRegistrar.CRON_DISABLED)) {
                registrar.addTriggerTask(() -> begin(worker), new CronTrigger(cron, ZONE));
            }
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        workers.forEach(this::begin);
    }

    private void begin(Worker worker) {
        worker.thread.execute(() -> run(worker.look));
    }

    /** One look at all authorities that it concerns. */
    void run(DailyLook look) {
        tenants.all().stream().filter(look::concerns).forEach(tenant -> run(look, tenant));
    }

    private void run(DailyLook look, Tenant tenant) {
        try {
            currentActor.runAs(
                    tenants.systemActor(tenant.id()),
                    () -> transaction.executeWithoutResult(status -> look.at(tenant.id())));
        } catch (RuntimeException e) {
            LOG.error("The daily look at {} of {} failed", look.name(), tenant.code(), e);
        }
    }

    @PreDestroy
    void stop() {
        workers.forEach(worker -> worker.thread.shutdownNow());
    }
}
