package org.anbiao.identity;

import java.time.Clock;
import java.time.LocalDate;
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

/** Every night, and after a start: posts that begin today, memberships that ended yesterday. Repeating it does nothing. */
@Component
class MemberBackground {

    private static final Logger LOG = LoggerFactory.getLogger(MemberBackground.class);

    private final PostChanges changes;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MemberBackground(
            PostChanges changes,
            TenantDirectory tenants,
            CurrentActor currentActor,
            TransactionTemplate transaction,
            Clock clock) {
        this.changes = changes;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "${anbiao.members.daily:0 5 0 * * *}", zone = "Asia/Shanghai")
    void applyDue() {
        LocalDate today = LocalDate.now(clock);
        for (Tenant tenant : tenants.all()) {
            try {
                currentActor.runAs(
                        tenants.systemActor(tenant.id()),
                        () -> transaction.executeWithoutResult(status -> changes.applyDue(today)));
            } catch (RuntimeException e) {
                LOG.error("Changes of members of {} could not be applied", tenant.code(), e);
            }
        }
    }
}
