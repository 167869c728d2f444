package org.anbiao.campaign;

import java.util.List;
import java.util.UUID;
import org.anbiao.campaign.persistence.TimelineRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the story of a campaign, each event in the transaction of what it tells. */
@Component
public class CampaignTimeline {

    private final TimelineRows rows;

    CampaignTimeline(TimelineRows rows) {
        this.rows = rows;
    }

    /** Something happened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void happened(UUID campaignId, CampaignEvent.Kind kind, String subject, @Nullable Long figure) {
        rows.insert(campaignId, kind, new CampaignChange("", subject, "", ""), "", figure);
    }

    /** A running campaign was changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(UUID campaignId, CampaignChange change, String reason) {
        rows.insert(campaignId, CampaignEvent.Kind.CHANGED, change, reason, null);
    }

    /** A unit joined a running campaign. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unitAdded(UUID campaignId, String unit, String reason) {
        rows.insert(campaignId, CampaignEvent.Kind.UNIT_ADDED, new CampaignChange("", unit, "", ""), reason, null);
    }

    /** The latest events, newest first. */
    List<CampaignEvent> latest(UUID campaignId, int limit) {
        return rows.latest(campaignId, limit);
    }
}
