package org.anbiao.workflow;

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

/** Every morning, and after a start: the deadlines of all authorities, each in a transaction of its own. */
@Component
class DeadlineBackground {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineBackground.class);

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
        for (Tenant tenant : tenants.all()) {
            try {
                currentActor.runAs(
                        tenants.systemActor(tenant.id()),
                        () -> transaction.executeWithoutResult(status -> sweep.sweep(tenant.id())));
            } catch (RuntimeException e) {
                LOG.error("The deadlines of {} could not be looked at", tenant.code(), e);
            }
        }
    }
}
