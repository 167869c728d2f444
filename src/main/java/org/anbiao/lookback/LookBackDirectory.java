package org.anbiao.lookback;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbiao.lookback.persistence.EntryRows;
import org.anbiao.lookback.persistence.LookBackCampaigns;
import org.anbiao.lookback.persistence.LookBackRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ReviewService;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads look-backs: a unit its own, a whole authority those of all units in its sight, a reviewer the one that was given. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional(readOnly = true)
public class LookBackDirectory {

    private final LookBackAccess access;
    private final LookBackCampaigns campaigns;
    private final LookBackRows rows;
    private final EntryRows entries;
    private final LookBackReport report;
    private final LookBackNames names;
    private final ReviewService reviews;
    private final CurrentActor currentActor;

    LookBackDirectory(
            LookBackAccess access,
            LookBackCampaigns campaigns,
            LookBackRows rows,
            EntryRows entries,
            LookBackReport report,
            LookBackNames names,
            ReviewService reviews,
            CurrentActor currentActor) {
        this.access = access;
        this.campaigns = campaigns;
        this.rows = rows;
        this.entries = entries;
        this.report = report;
        this.names = names;
        this.reviews = reviews;
        this.currentActor = currentActor;
    }

    /** Launched campaigns that ask for a look-back and reach the actor, the latest first. */
    public List<LookBackCampaign> campaigns() {
        return campaigns.launched(currentActor.get());
    }

    /** Whether the campaign asks the actor's own unit. */
    public boolean isMember(UUID campaignId) {
        return access.isMember(campaignId);
    }

    /** The look-back of the actor's own unit; empty before it was opened. */
    public Optional<LookBack> own(UUID campaignId) {
        Actor actor = currentActor.get();
        return rows.find(campaignId, actor.tenantId(), actor.unitId());
    }

    /** A look-back that the actor may read. */
    public Optional<LookBack> find(UUID id) {
        return access.readable(id);
    }

    /** A look-back whose review was given to the actor by name, or that the actor reads anyway. */
    @PreAuthorize("hasAuthority('review.decide')")
    public Optional<LookBack> underReview(UUID id) {
        return reviews.isGiven(LookBackService.SUBJECT, id) ? access.readable(id) : Optional.empty();
    }

    /** What may be changed of it now; nothing of another unit's. */
    public Set<Section> open(LookBack lookBack) {
        return access.open(lookBack);
    }

    /** Name of the unit whose look-back it is. */
    @PreAuthorize("hasAnyAuthority('campaign.read', 'review.decide')")
    public String unit(LookBack lookBack) {
        return names.unit(lookBack);
    }

    /** The improvement list of a look-back that the actor may read, open entries first, by deadline. */
    @PreAuthorize("hasAnyAuthority('campaign.read', 'review.decide')")
    public List<ImprovementEntry> entries(UUID lookBackId) {
        return access.readable(lookBackId).map(found -> entries.of(found.id())).orElseGet(List::of);
    }

    /** Entries of the own unit from other campaigns that are still open, by deadline: they outlive their report. */
    public List<ImprovementEntry> openElsewhere(UUID campaignId) {
        Actor actor = currentActor.get();
        return entries.openElsewhere(campaignId, actor.tenantId(), actor.unitId());
    }

    /** All rounds of the report's review, the latest first. */
    public List<Review> rounds(UUID lookBackId) {
        return access.readable(lookBackId)
                .map(found -> reviews.about(LookBackService.SUBJECT, found.id()))
                .orElseGet(List::of);
    }

    /** Every member unit of a campaign with its look-back, those that have not begun too; only for people of a whole authority. */
    public List<LookBackLine> lines(UUID campaignId) {
        return access.seesAll() ? rows.lines(campaignId, currentActor.get(), access.today()) : List.of();
    }

    /** The report as it would be handed in now, as PDF. */
    public byte[] preview(UUID lookBackId) {
        LookBack lookBack = access.readable(lookBackId).orElseThrow(LookBackAccess::unknown);
        return report.pdf(lookBack, access.campaign(lookBack.campaignId()), entries.of(lookBackId), access.today());
    }
}
