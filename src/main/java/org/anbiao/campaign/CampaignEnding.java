package org.anbiao.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.campaign.persistence.LaunchRows;
import org.anbiao.campaign.persistence.LaunchRows.EndingCase;
import org.anbiao.campaign.workflow.CampaignCases;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What ends with a campaign, or with an enterprise that closed: the enterprises' cases and what they still owed. What was done
 * stays. In chunks, so that it can be stopped and goes on later.
 */
@Component
public class CampaignEnding {

    private static final int CHUNK = 100;

    private final LaunchRows launches;
    private final CampaignCases cases;
    private final OwnCampaigns campaigns;
    private final AuditLog audit;
    private final CampaignTimeline timeline;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CampaignEnding(
            LaunchRows launches,
            CampaignCases cases,
            OwnCampaigns campaigns,
            AuditLog audit,
            CampaignTimeline timeline,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            TenantDirectory tenants,
            TransactionTemplate transaction,
            Clock clock) {
        this.launches = launches;
        this.cases = cases;
        this.campaigns = campaigns;
        this.audit = audit;
        this.timeline = timeline;
        this.events = events;
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A campaign has ended; the enterprises' cases are ended in the background after the commit. */
    record CampaignEnded(UUID tenantId, UUID campaignId) {}

    /** The campaign's process has been closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void closed(UUID campaignId) {
        audit.record("campaign.closed", "campaign", campaignId, null, "running", "closed");
        timeline.happened(campaignId, CampaignEvent.Kind.CLOSED, "", null);
        events.publishEvent(new CampaignEnded(campaigns.get(campaignId).tenantId(), campaignId));
    }

    /** The campaign's process has been withdrawn. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawn(UUID campaignId) {
        launches.finish(campaignId);
        audit.record("campaign.withdrawn", "campaign", campaignId, null, null, "withdrawn");
        timeline.happened(campaignId, CampaignEvent.Kind.WITHDRAWN, "", null);
        events.publishEvent(new CampaignEnded(campaigns.get(campaignId).tenantId(), campaignId));
    }

    /** Ends all participations of a campaign that is over. */
    void endParticipations(UUID tenantId, UUID campaignId) {
        currentActor.runAs(tenants.systemActor(tenantId), () -> {
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(
                        status -> end(launches.openOfEndedCampaign(campaignId, CHUNK), "campaign ended")));
            }
        });
    }

    /**
     * Ends the participations of enterprises that closed, moved away or were merged, and hands the open tasks of those that
     * moved within reach to the unit that follows them now.
     */
    void keepUpWithRegistry(UUID tenantId) {
        currentActor.runAs(
                tenants.systemActor(tenantId),
                () -> transaction.executeWithoutResult(status -> {
                    end(launches.openOfLeavers(tenantId), "enterprise left");
                    launches.handOverMoved(tenantId);
                }));
    }

    private boolean end(List<EndingCase> endings, String reason) {
        if (endings.isEmpty()) {
            return false;
        }
        launches.end(endings, LocalDate.now(clock));
        cases.endParticipations(
                endings.stream()
                        .map(EndingCase::processInstanceId)
                        .filter(Objects::nonNull)
                        .toList(),
                reason);
        return true;
    }
}
