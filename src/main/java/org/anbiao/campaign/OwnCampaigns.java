package org.anbiao.campaign;

import java.util.UUID;
import org.anbiao.campaign.persistence.CampaignRows;
import org.anbiao.common.DomainException;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.stereotype.Component;

/** Finds campaigns for those who may read or change them. */
@Component
class OwnCampaigns {

    private final CampaignRows rows;
    private final CurrentActor currentActor;

    OwnCampaigns(CampaignRows rows, CurrentActor currentActor) {
        this.rows = rows;
        this.currentActor = currentActor;
    }

    /** A campaign the actor may see. */
    Campaign get(UUID id) {
        return rows.find(id).orElseThrow(() -> new DomainException("campaign.unknown"));
    }

    /** A campaign of the actor's own authority; units of it only read. */
    Campaign own(UUID id) {
        Campaign campaign = get(id);
        Actor actor = currentActor.get();
        if (!campaign.tenantId().equals(actor.tenantId()) || actor.unitId() != null) {
            throw new DomainException("campaign.not-yours", campaign.head().title());
        }
        return campaign;
    }

    /** A running campaign of the actor's own authority. */
    Campaign running(UUID id) {
        Campaign campaign = own(id);
        if (campaign.status() == CampaignStatus.LAUNCHING) {
            throw new DomainException("campaign.revise.wait", campaign.head().title());
        }
        if (campaign.status() != CampaignStatus.RUNNING) {
            throw new DomainException("campaign.not-running", campaign.head().title());
        }
        return campaign;
    }

    /** A draft of the actor's own authority. */
    Campaign draft(UUID id) {
        Campaign campaign = own(id);
        if (campaign.status() != CampaignStatus.DRAFT) {
            throw new DomainException("campaign.not-draft", campaign.head().title());
        }
        return campaign;
    }
}
