package org.anbiao.mobilization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.mobilization.persistence.CampaignFrames;
import org.anbiao.registry.UnitScope;
import org.anbiao.registry.UnitScopes;
import org.springframework.stereotype.Component;

/** The checks before every act of phase 1: does the enterprise take part, is it the actor's, is the day possible. */
@Component
class MobilizationAccess {

    private final CampaignFrames frames;
    private final UnitScopes scopes;
    private final Clock clock;

    MobilizationAccess(CampaignFrames frames, UnitScopes scopes, Clock clock) {
        this.frames = frames;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** The campaign, if it reaches the actor. */
    CampaignFrame campaign(UUID id) {
        return frames.find(id).orElseThrow(() -> new DomainException("mobilization.campaign.unknown"));
    }

    /** The enterprise takes part in the campaign, and the actor's unit works with it. */
    void requireTakesPart(UUID campaignId, UUID enterpriseId) {
        // first of all: what is said of an enterprise of somebody else's is what is said of one that does not exist
        //
        if (!frames.reaches(scope(), enterpriseId)) {
            throw new DomainException("mobilization.enterprise.not-yours");
        }
        if (!frames.takesPart(campaignId, enterpriseId)) {
            throw new DomainException("mobilization.enterprise.not-taking-part");
        }
    }

    /** Which enterprises the actor's unit works with. */
    UnitScope scope() {
        return scopes.current();
    }

    /** The act can have happened on this day: neither before the campaign was issued nor in the future. */
    void requirePossible(CampaignFrame campaign, LocalDate day) {
        if (day.isAfter(today())) {
            throw new DomainException("mobilization.date.in-future");
        }
        LocalDate issued = campaign.issuedOn();
        if (issued != null && day.isBefore(issued)) {
            throw new DomainException("mobilization.date.before-issue", issued);
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
