package org.anbiao.lookback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.DomainException;
import org.anbiao.lookback.persistence.LookBackCampaigns;
import org.anbiao.lookback.persistence.LookBackRows;
import org.anbiao.registry.UnitScope;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.workflow.PartComment;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ReviewService;
import org.springframework.stereotype.Component;

/** The checks before every act: is it the actor's own unit's, and what of it may be changed now. */
@Component
class LookBackAccess {

    private final LookBackRows rows;
    private final LookBackCampaigns campaigns;
    private final UnitScopes scopes;
    private final ReviewService reviews;
    private final CurrentActor currentActor;
    private final Clock clock;

    LookBackAccess(
            LookBackRows rows,
            LookBackCampaigns campaigns,
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

    LookBackCampaign campaign(UUID id) {
        return campaigns.find(id).orElseThrow(() -> new DomainException("lookback.campaign.unknown"));
    }

    /** The look-back of the actor's own unit; a sister unit's is as unknown as one that does not exist. */
    LookBack own(UUID id) {
        return rows.find(id).filter(this::isOwn).orElseThrow(LookBackAccess::unknown);
    }

    /** A look-back that the actor may read: the own unit's, or any in sight for people of a whole authority. */
    Optional<LookBack> readable(UUID id) {
        return rows.find(id).filter(found -> seesAll() || isOwn(found));
    }

    /** Whether the actor works for a whole authority and so sees every unit's. */
    boolean seesAll() {
        return scopes.current().reach() == UnitScope.Reach.AUTHORITY;
    }

    /** Which enterprises the actor's unit evaluates. */
    UnitScope scope() {
        return scopes.current();
    }

    /** Whether the campaign counts the actor's unit among its members. */
    boolean isMember(UUID campaignId) {
        Actor actor = currentActor.get();
        return campaigns.isMember(campaignId, actor.tenantId(), actor.unitId());
    }

    /** What may be changed now: everything before it is handed in, after a return exactly what was commented on. */
    Set<Section> open(LookBack lookBack) {
        if (lookBack.isSubmitted() || lookBack.isApproved()) {
            return Set.of();
        }
        Set<Section> all = EnumSet.allOf(Section.class);
        if (!lookBack.isReturned()) {
            return all;
        }
        Review latest = reviews.about(LookBackService.SUBJECT, lookBack.id()).get(0);
        Set<Section> returned = latest.returnedParts().stream()
                .map(PartComment::partId)
                .flatMap(code -> Section.of(code).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Section.class)));
        return returned.isEmpty() ? all : returned;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    static DomainException unknown() {
        return new DomainException("lookback.unknown");
    }

    private boolean isOwn(LookBack lookBack) {
        Actor actor = currentActor.get();
        return lookBack.tenantId().equals(actor.tenantId()) && Objects.equals(lookBack.unitId(), actor.unitId());
    }
}
