package org.anbiao.summary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbiao.summary.persistence.SummaryCampaigns;
import org.anbiao.summary.persistence.UnitSummaryRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ReviewService;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads summaries: a unit its own, a whole authority those of all units in its sight, a reviewer the one that was given. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional(readOnly = true)
public class SummaryDirectory {

    private final SummaryAccess access;
    private final SummaryCampaigns campaigns;
    private final UnitSummaryRows rows;
    private final SummaryReport report;
    private final SummaryNames names;
    private final ReviewService reviews;

    SummaryDirectory(
            SummaryAccess access,
            SummaryCampaigns campaigns,
            UnitSummaryRows rows,
            SummaryReport report,
            SummaryNames names,
            ReviewService reviews) {
        this.access = access;
        this.campaigns = campaigns;
        this.rows = rows;
        this.report = report;
        this.names = names;
        this.reviews = reviews;
    }

    /** Launched campaigns that ask for a summary and reach the actor, the latest first. */
    public List<SummaryCampaign> campaigns() {
        return campaigns.launched(access.actor());
    }

    /** Whether the campaign asks the actor's own unit. */
    public boolean isMember(UUID campaignId) {
        return access.isMember(campaignId);
    }

    /** The summary of the actor's own unit; empty before it was opened. */
    public Optional<UnitSummary> own(UUID campaignId) {
        Actor actor = access.actor();
        return rows.find(campaignId, actor.tenantId(), actor.unitId());
    }

    /** A summary that the actor may read. */
    public Optional<UnitSummary> find(UUID id) {
        return access.readable(id);
    }

    /** A summary whose review was given to the actor by name, or that the actor reads anyway. */
    @PreAuthorize("hasAuthority('review.decide')")
    public Optional<UnitSummary> underReview(UUID id) {
        return reviews.isGiven(UnitSummaryService.SUBJECT, id) ? access.readable(id) : Optional.empty();
    }

    /** What may be changed of it now. */
    public Set<SummarySection> open(UnitSummary summary) {
        return access.open(summary);
    }

    /** Name of the unit whose summary it is. */
    @PreAuthorize("hasAnyAuthority('campaign.read', 'review.decide')")
    public String unit(UnitSummary summary) {
        return names.unit(summary);
    }

    /** Whether the actor opens its documents; an example of another authority's unit is read as a page. */
    @PreAuthorize("hasAnyAuthority('campaign.read', 'review.decide')")
    public boolean opensDocuments(UnitSummary summary) {
        List<UUID> scope = access.actor().scope();
        return scope.contains(summary.tenantId()) || scope.contains(summary.campaignTenantId());
    }

    /** All rounds of the review, the latest first; of an example of another unit none. */
    public List<Review> rounds(UUID summaryId) {
        return access.readable(summaryId)
                .filter(access::follows)
                .map(found -> reviews.about(UnitSummaryService.SUBJECT, found.id()))
                .orElseGet(List::of);
    }

    /** Every member unit of a campaign with its summary, those that have not begun too; only for people of a whole authority. */
    public List<SummaryLine> lines(UUID campaignId) {
        return access.seesAll() ? rows.lines(campaignId, access.actor()) : List.of();
    }

    /** The summary as it would be handed in now, as PDF. */
    public byte[] preview(UUID summaryId) {
        UnitSummary summary = access.readable(summaryId).orElseThrow(SummaryAccess::unknown);
        return report.pdf(summary, access.campaign(summary.campaignId()));
    }
}
