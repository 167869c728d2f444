package org.anbiao.campaign;

import java.util.UUID;
import org.anbiao.campaign.persistence.CampaignRows;
import org.anbiao.campaign.workflow.CampaignCases;
import org.anbiao.common.DomainException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends campaigns. */
@Service
@PreAuthorize("hasAuthority('campaign.manage')")
@Transactional
public class CampaignEnd {

    private final OwnCampaigns campaigns;
    private final CampaignRows rows;
    private final CampaignCases cases;
    private final CampaignClosing closing;

    CampaignEnd(OwnCampaigns campaigns, CampaignRows rows, CampaignCases cases, CampaignClosing closing) {
        this.campaigns = campaigns;
        this.rows = rows;
        this.cases = cases;
        this.closing = closing;
    }

    /**
     * Closes a running campaign. What was done stays; what is open is listed for the next campaign and its tasks end.
     *
     * @throws DomainException if it does not run
     */
    public void close(UUID campaignId) {
        closing.close(campaigns.own(campaignId));
    }

    /**
     * Withdraws a campaign that was launched by mistake: all its open tasks end.
     *
     * @throws DomainException if it is not under way
     */
    public void withdraw(UUID campaignId) {
        Campaign campaign = campaigns.own(campaignId);
        boolean changed = rows.changeStatus(campaignId, CampaignStatus.RUNNING, CampaignStatus.WITHDRAWN)
                || rows.changeStatus(campaignId, CampaignStatus.LAUNCHING, CampaignStatus.WITHDRAWN);
        if (!changed) {
            throw new DomainException("campaign.not-running", campaign.head().title());
        }
        if (campaign.processInstanceId() != null) {
            cases.withdraw(campaign.processInstanceId(), campaignId);
        }
    }
}
