package org.anbiao.campaign.workflow;

import java.util.UUID;
import org.anbiao.campaign.CampaignEnding;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.workflow.TenantDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Gives up everything when a campaign is withdrawn. */
@Component("withdrawCampaign")
class WithdrawCampaign extends TenantDelegate {

    private final CampaignEnding ending;

    WithdrawCampaign(CampaignEnding ending, CurrentActor currentActor, TenantDirectory tenants) {
        super(currentActor, tenants);
        this.ending = ending;
    }

    @Override
    protected void run(DelegateExecution execution) {
        ending.withdrawn(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
