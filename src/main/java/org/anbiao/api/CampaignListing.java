package org.anbiao.api;

import org.anbiao.api.persistence.CampaignListRows;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns that reach the actor. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional(readOnly = true)
public class CampaignListing {

    private final CampaignListRows rows;
    private final CurrentActor currentActor;

    CampaignListing(CampaignListRows rows, CurrentActor currentActor) {
        this.rows = rows;
        this.currentActor = currentActor;
    }

    /** Own campaigns, those of the authorities below and, once launched, those of the authorities above; newest first. */
    PagedList<CampaignListItem> list(PageRequest page) {
        var actor = currentActor.get();
        return rows.page(actor.scope(), actor.definers(), page);
    }
}
