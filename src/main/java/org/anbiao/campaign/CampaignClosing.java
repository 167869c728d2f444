package org.anbiao.campaign;

import java.time.Clock;
import java.time.LocalDate;
import org.anbiao.campaign.persistence.CampaignRows;
import org.anbiao.campaign.persistence.LeftoverRows;
import org.anbiao.campaign.workflow.CampaignCases;
import org.anbiao.common.DomainException;
import org.springframework.stereotype.Component;

/** Closes a campaign of the bound authority, whoever decided it. */
@Component
class CampaignClosing {

    private final CampaignRows rows;
    private final LeftoverRows leftovers;
    private final CampaignTargets targets;
    private final CampaignCases cases;
    private final Clock clock;

    CampaignClosing(
            CampaignRows rows, LeftoverRows leftovers, CampaignTargets targets, CampaignCases cases, Clock clock) {
        this.rows = rows;
        this.leftovers = leftovers;
        this.targets = targets;
        this.cases = cases;
        this.clock = clock;
    }

    /** @throws DomainException campaign.not-running */
    void close(Campaign campaign) {
        if (!rows.changeStatus(campaign.id(), CampaignStatus.RUNNING, CampaignStatus.CLOSED)) {
            throw new DomainException("campaign.not-running", campaign.head().title());
        }
        writeDown(campaign);
        if (campaign.processInstanceId() != null) {
            cases.close(campaign.processInstanceId(), campaign.id());
        }
    }

    /** What is open is listed for the next campaign, before its tasks end. */
    private void writeDown(Campaign campaign) {
        LocalDate today = LocalDate.now(clock);
        leftovers.writeTasks(campaign.id(), today);
        leftovers.writeTargets(
                campaign.id(),
                targets.progress(campaign.id()).stream()
                        .filter(TargetProgress::unmet)
                        .toList(),
                today);
    }
}
