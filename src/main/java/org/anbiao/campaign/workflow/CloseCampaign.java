package org.anbiao.campaign.workflow;

import java.util.UUID;
import org.anbiao.campaign.CampaignEnding;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.workflow.TenantDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Gives up what is left open when a campaign is closed. */
@Component("closeCampaign")
class CloseCampaign extends TenantDelegate {

    private final CampaignEnding ending;

    CloseCampaign(CampaignEnding ending, CurrentActor currentActor, TenantDirectory tenants) {
        super(currentActor, tenants);
        this.ending = ending;
    }

    @Override
    protected void run(DelegateExecution execution) {
        ending.closed(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
