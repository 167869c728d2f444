package org.anbiao.campaign;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.campaign.persistence.CampaignContentRows;
import org.anbiao.campaign.persistence.LaunchRows;
import org.anbiao.campaign.persistence.ScopeQueries;
import org.anbiao.common.DomainException;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Launches campaigns: what is missing, what will happen, the launch itself in the background, and how far it has come. A
 * second launch of the same campaign does nothing.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
public class CampaignLaunch {

    private final OwnCampaigns campaigns;
    private final CampaignContentRows content;
    private final ScopeQueries scope;
    private final LaunchRows launches;
    private final LaunchSteps steps;
    private final LaunchRunner runner;
    private final CampaignLeftovers leftovers;
    private final TenantDirectory tenants;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    CampaignLaunch(
            OwnCampaigns campaigns,
            CampaignContentRows content,
            ScopeQueries scope,
            LaunchRows launches,
            LaunchSteps steps,
            LaunchRunner runner,
            CampaignLeftovers leftovers,
            TenantDirectory tenants,
            ApplicationEventPublisher events,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.campaigns = campaigns;
        this.content = content;
        this.scope = scope;
        this.launches = launches;
        this.steps = steps;
        this.runner = runner;
        this.leftovers = leftovers;
        this.tenants = tenants;
        this.events = events;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** A launch has begun and goes on in the background after the commit. */
    record LaunchBegun(UUID tenantId, UUID campaignId) {}

    /** What is missing or wrong; errors first. Errors stop the launch. */
    @Transactional(readOnly = true)
    public List<CampaignFinding> check(UUID campaignId) {
        Campaign campaign = campaigns.get(campaignId);
        CampaignContent whole = content.read(campaign);
        List<CampaignFinding> findings = new java.util.ArrayList<>(
                CampaignCheck.of(whole, !tenants.get(campaign.tenantId()).isArea()));
        if (whole.count(ActorKind.ENTERPRISE) > 0 && !whole.units().isEmpty() && scope.count(campaignId) == 0) {
            findings.add(
                    0,
                    new CampaignFinding(
                            CampaignFinding.Severity.ERROR, "scope", "campaign.check.no-enterprise", List.of()));
        }
        return findings;
    }

    /** What the launch would make, counted. */
    @Transactional(readOnly = true)
    public LaunchPreview preview(UUID campaignId) {
        CampaignContent whole = content.read(campaigns.get(campaignId));
        long enterprises = scope.count(campaignId);
        long listed = whole.phases().stream()
                .mapToLong(phase -> whole.workList().stream()
                        .filter(item -> item.isReportedIn(phase.startsOn(), phase.endsOn()))
                        .count())
                .sum();
        return new LaunchPreview(
                enterprises,
                whole.units().size(),
                enterprises * whole.count(ActorKind.ENTERPRISE),
                whole.units().size() * (whole.count(ActorKind.UNIT) + listed),
                whole.count(ActorKind.SAFETY_OFFICE),
                scope.countPerUnit(campaignId));
    }

    /**
     * Launches a campaign; the enterprises are enrolled in the background after the commit.
     *
     * @return false if it had been launched before: a double click does no harm
     * @throws DomainException if something is missing
     */
    @PreAuthorize("hasAuthority('campaign.manage')")
    @Transactional
    public boolean launch(UUID campaignId) {
        boolean begun = begin(campaignId);
        if (begun) {
            events.publishEvent(new LaunchBegun(campaigns.get(campaignId).tenantId(), campaignId));
        }
        return begun;
    }

    /** As {@link #launch}, but returns when all enterprises are enrolled; for demonstration data and tests. */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public void launchAndWait(UUID campaignId) {
        UUID tenantId = transaction.execute(status -> {
            begin(campaignId);
            return campaigns.get(campaignId).tenantId();
        });
        runner.run(tenantId, campaignId);
    }

    private boolean begin(UUID campaignId) {
        Campaign campaign = campaigns.own(campaignId);
        if (campaign.status() != CampaignStatus.DRAFT) {
            return false;
        }
        if (tenants.isSuspended(campaign.tenantId())) {
            throw new DomainException("campaign.launch.suspended");
        }
        check(campaignId).stream()
                .filter(finding -> finding.severity() == CampaignFinding.Severity.ERROR)
                .findFirst()
                .ifPresent(finding -> {
                    throw new DomainException(
                            finding.messageKey(), finding.arguments().toArray());
                });
        boolean begun = steps.begin(campaignId);
        if (begun) {
            leftovers.takeOver(campaignId);
        }
        return begun;
    }

    /** Lets a launch that stopped go on. */
    @PreAuthorize("hasAuthority('campaign.manage')")
    @Transactional
    public void retry(UUID campaignId) {
        Campaign campaign = campaigns.own(campaignId);
        if (launches.retry(campaignId)) {
            audit.record("campaign.launch_retried", "campaign", campaignId, null, null, null);
            events.publishEvent(new LaunchBegun(campaign.tenantId(), campaignId));
        }
    }

    /** How far the launch has come; empty before it. */
    @Transactional(readOnly = true)
    public Optional<LaunchProgress> progress(UUID campaignId) {
        return launches.progress(campaignId);
    }
}
