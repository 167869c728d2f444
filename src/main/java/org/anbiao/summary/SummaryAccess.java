package org.anbiao.summary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.DomainException;
import org.anbiao.registry.UnitScope;
import org.anbiao.registry.UnitScopes;
import org.anbiao.summary.UnitSummary.Standing;
import org.anbiao.summary.persistence.SummaryCampaigns;
import org.anbiao.summary.persistence.UnitSummaryRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.workflow.PartComment;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ReviewService;
import org.springframework.stereotype.Component;

/** The checks before every act: is it the actor's own unit's, and what of it may be changed now. */
@Component
class SummaryAccess {

    private final UnitSummaryRows rows;
    private final SummaryCampaigns campaigns;
    private final UnitScopes scopes;
    private final ReviewService reviews;
    private final CurrentActor currentActor;
    private final Clock clock;

    SummaryAccess(
            UnitSummaryRows rows,
            SummaryCampaigns campaigns,
            UnitScopes scopes,
            ReviewService reviews,
            CurrentActor currentActor,
            Clock clock) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.scopes = scopes;
        this.reviews = reviews;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    SummaryCampaign campaign(UUID id) {
        return campaigns.find(id).orElseThrow(() -> new DomainException("summary.campaign.unknown"));
    }

    /** The summary of the actor's own unit; a sister unit's is as unknown as one that does not exist. */
    UnitSummary own(UUID id) {
        return rows.find(id).filter(this::isOwn).orElseThrow(SummaryAccess::unknown);
    }

    /** A summary that the actor may read: one whose course is the actor's to follow, or one shown as an example. */
    Optional<UnitSummary> readable(UUID id) {
        return rows.find(id).filter(found -> follows(found) || found.sharedOn() != null);
    }

    /** Whether the actor sees drafts, reviews and returns of it: the own unit's, or any in sight for a whole authority. */
    boolean follows(UnitSummary summary) {
        return seesAll() || isOwn(summary);
    }

    /** Whether the actor works for a whole authority and so sees every unit's. */
    boolean seesAll() {
        return scopes.current().reach() == UnitScope.Reach.AUTHORITY;
    }

    /** Which enterprises the actor's unit sums up. */
    UnitScope scope() {
        return scopes.current();
    }

    Actor actor() {
        return currentActor.get();
    }

    /** Whether the campaign counts the actor's unit among its members. */
    boolean isMember(UUID campaignId) {
        Actor actor = actor();
        return campaigns.isMember(campaignId, actor.tenantId(), actor.unitId());
    }

    /** What may be changed now: everything before it is handed in, after a return exactly what was commented on. */
    Set<SummarySection> open(UnitSummary summary) {
        if (summary.standing() == Standing.SUBMITTED || summary.standing() == Standing.APPROVED) {
            return Set.of();
        }
        Set<SummarySection> all = EnumSet.allOf(SummarySection.class);
        if (!summary.isReturned()) {
            return all;
        }
        Review latest = reviews.about(UnitSummaryService.SUBJECT, summary.id()).get(0);
        Set<SummarySection> returned = latest.returnedParts().stream()
                .map(PartComment::partId)
                .flatMap(code -> SummarySection.of(code).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SummarySection.class)));
        return returned.isEmpty() ? all : returned;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    static DomainException unknown() {
        return new DomainException("summary.unknown");
    }

    private boolean isOwn(UnitSummary summary) {
        Actor actor = actor();
        return summary.tenantId().equals(actor.tenantId()) && Objects.equals(summary.unitId(), actor.unitId());
    }
}
