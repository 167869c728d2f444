package org.anbiao.campaign;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.anbiao.campaign.persistence.CampaignRows;
import org.anbiao.campaign.persistence.LaunchRows;
import org.anbiao.campaign.persistence.TenantIds;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.workflow.EnterpriseChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Long work of campaigns, one at a time beside the users' requests: launches, late joiners, endings. What was running when the
 * portal stopped goes on when it starts again.
 */
@Component
@EnableScheduling
class CampaignBackground {

    private static final Logger LOG = LoggerFactory.getLogger(CampaignBackground.class);

    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "campaign");
        thread.setDaemon(true);
        return thread;
    });
    private final LaunchRunner launches;
    private final CampaignEnding endings;
    private final FollowedTasks followed;
    private final WorkedTasks worked;
    private final LaunchRows launchRows;
    private final CampaignRows campaigns;
    private final TenantIds tenantIds;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final TransactionTemplate transaction;

    CampaignBackground(
            LaunchRunner launches,
            CampaignEnding endings,
            FollowedTasks followed,
            WorkedTasks worked,
            LaunchRows launchRows,
            CampaignRows campaigns,
            TenantIds tenantIds,
            CurrentActor currentActor,
            TenantDirectory tenants,
            TransactionTemplate transaction) {
        this.launches = launches;
        this.endings = endings;
        this.followed = followed;
        this.worked = worked;
        this.launchRows = launchRows;
        this.campaigns = campaigns;
        this.tenantIds = tenantIds;
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.transaction = transaction;
    }

    @TransactionalEventListener
    void onLaunch(CampaignLaunch.LaunchBegun begun) {
        worker.execute(() -> launches.run(begun.tenantId(), begun.campaignId()));
    }

    /** An enterprise moved, closed or is back: campaigns over it follow at once instead of at the next look. */
    @TransactionalEventListener
    void onEnterpriseChange(EnterpriseChanged change) {
        worker.execute(() -> {
            as(change.areaTenantId(), () -> launchRows.authoritiesWith(change.enterpriseId()))
                    .forEach(this::catchUp);
        });
    }

    /** A unit's task may be complete with what was recorded. */
    @TransactionalEventListener
    void onWorked(EnterpriseWorked done) {
        worker.execute(() -> {
            for (UUID tenantId : as(done.tenantId(), () -> launchRows.authoritiesWith(done.enterpriseId()))) {
                closeComplete(tenantId, done);
            }
        });
    }

    private void closeComplete(UUID tenantId, EnterpriseWorked done) {
        as(tenantId, () -> {
            List<Campaign> running = campaigns.ofTenant(tenantId, List.of(CampaignStatus.RUNNING));
            running.forEach(campaign -> worked.closeComplete(campaign.id(), done.unitTask(), done.enterpriseId()));
            return running;
        });
    }

    @TransactionalEventListener
    void onUnits(CampaignRevision.UnitsAdded added) {
        worker.execute(() -> launches.enrolLate(added.tenantId(), added.campaignId()));
    }

    @TransactionalEventListener
    void onEnd(CampaignEnding.CampaignEnded ended) {
        worker.execute(() -> endings.endParticipations(ended.tenantId(), ended.campaignId()));
    }

    /** Goes on with what was under way when the portal stopped. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        worker.execute(() -> forEachTenant(tenantId -> {
            as(tenantId, () -> launchRows.unfinished(tenantId)).forEach(id -> launches.resume(tenantId, id));
            as(tenantId, () -> campaigns.ofTenant(tenantId, List.of(CampaignStatus.CLOSED, CampaignStatus.WITHDRAWN)))
                    .forEach(campaign -> endings.endParticipations(tenantId, campaign.id()));
        }));
    }

    /**
     * Every few minutes: enterprises that entered the registry, one by one or by import, join, and so do those that
     * are back in business; those that closed leave, and tasks of those that moved change hands. Looking for them needs no word from the registry and finds also what a stopped portal has missed.
     */
    @Scheduled(
            initialDelayString = "${anbiao.campaign.catch-up-interval:PT5M}",
            fixedDelayString = "${anbiao.campaign.catch-up-interval:PT5M}")
    void catchUp() {
        worker.execute(() -> forEachTenant(this::catchUp));
    }

    /** The same for one authority. */
    void catchUp(UUID tenantId) {
        as(tenantId, () -> campaigns.ofTenant(tenantId, List.of(CampaignStatus.RUNNING)))
                .forEach(campaign -> launches.enrolLate(tenantId, campaign.id()));
        endings.keepUpWithRegistry(tenantId);
        as(tenantId, () -> {
            List<Campaign> running = campaigns.ofTenant(tenantId, List.of(CampaignStatus.RUNNING));
            running.forEach(campaign -> {
                followed.closeComplete(tenantId, campaign.id());
                worked.closeComplete(campaign.id());
            });
            return running;
        });
    }

    private <T> List<T> as(UUID tenantId, java.util.function.Supplier<List<T>> query) {
        List<T> rows =
                currentActor.callAs(tenants.systemActor(tenantId), () -> transaction.execute(status -> query.get()));
        return rows == null ? List.of() : rows;
    }

    private void forEachTenant(java.util.function.Consumer<UUID> action) {
        for (UUID tenantId : tenantIds.all()) {
            try {
                action.accept(tenantId);
            } catch (RuntimeException e) {
                LOG.error("Background work for tenant {} failed", tenantId, e);
            }
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
