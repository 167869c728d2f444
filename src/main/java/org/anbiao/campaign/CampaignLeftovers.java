package org.anbiao.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.campaign.persistence.LeftoverRows;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is open when a campaign is closed, and which campaign takes it over. The old record stays; the new
 * campaign shows it as carried over.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class CampaignLeftovers {

    private final OwnCampaigns campaigns;
    private final LeftoverRows rows;
    private final CampaignTargets targets;
    private final CampaignTimeline timeline;
    private final AuditLog audit;
    private final Clock clock;

    CampaignLeftovers(
            OwnCampaigns campaigns,
            LeftoverRows rows,
            CampaignTargets targets,
            CampaignTimeline timeline,
            AuditLog audit,
            Clock clock) {
        this.campaigns = campaigns;
        this.rows = rows;
        this.targets = targets;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a running campaign would leave open if it were closed now. */
    @Transactional(readOnly = true)
    public LeftoverCount open(UUID campaignId) {
        LeftoverCount tasks = rows.open(campaigns.get(campaignId).id());
        return new LeftoverCount(
                tasks.campaignId(),
                tasks.title(),
                tasks.steps(),
                tasks.enterprises(),
                tasks.plans(),
                tasks.unitTasks(),
                unmet(campaignId).size());
    }

    private List<TargetProgress> unmet(UUID campaignId) {
        return targets.progress(campaignId).stream()
                .filter(TargetProgress::unmet)
                .toList();
    }

    /** Closed campaigns of the actor's authority whose leftovers nobody has taken over yet, the latest first. */
    @Transactional(readOnly = true)
    public List<LeftoverCount> offered(UUID campaignId) {
        return rows.offered(campaigns.get(campaignId).tenantId());
    }

    /** Which campaign's leftovers a draft will take over; null for none. */
    @Transactional(readOnly = true)
    public @Nullable UUID chosen(UUID campaignId) {
        return rows.chosen(campaignId);
    }

    /**
     * Chooses the campaign whose leftovers a draft takes over when it is launched.
     *
     * @param fromId null for none
     * @throws DomainException if it has nothing to hand over any more
     */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public void choose(UUID campaignId, @Nullable UUID fromId) {
        Campaign draft = campaigns.draft(campaignId);
        if (fromId != null
                && rows.offered(draft.tenantId()).stream()
                        .noneMatch(offer -> offer.campaignId().equals(fromId))) {
            throw new DomainException("campaign.leftover.gone");
        }
        rows.choose(campaignId, fromId);
        audit.record("campaign.carry_over_chosen", "campaign", campaignId, null, null, fromId);
    }

    /** Takes over what was chosen; in the transaction of the launch. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasAuthority('campaign.manage')")
    public void takeOver(UUID campaignId) {
        UUID fromId = rows.chosen(campaignId);
        if (fromId == null) {
            return;
        }
        long taken = rows.takeOver(fromId, campaignId, LocalDate.now(clock));
        timeline.happened(
                campaignId,
                CampaignEvent.Kind.CARRIED_OVER,
                campaigns.get(fromId).head().title(),
                taken);
        audit.record("campaign.carried_over", "campaign", campaignId, null, fromId, taken);
    }

    /** What a campaign left open, or took over from another; targets first. */
    @Transactional(readOnly = true)
    public PagedList<Leftover> of(UUID campaignId, PageRequest page) {
        return new PagedList<>(rows.page(campaignId, page), rows.count(campaignId));
    }
}
