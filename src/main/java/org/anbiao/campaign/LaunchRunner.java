package org.anbiao.campaign;

import java.util.UUID;
import org.anbiao.campaign.persistence.LaunchRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs the steps of a launch one after the other, as the portal itself acting for the campaign's authority. May be stopped
 * anywhere and called again; two at once take turns.
 */
@Component
class LaunchRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LaunchRunner.class);

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
                boolean more = true;
                while (more) {
                    more = steps.enrolNext(campaignId);
                }
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
