package org.anbiao.campaign.workflow;

import java.util.UUID;
import org.anbiao.campaign.LaunchSteps;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.workflow.TenantDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Writes the base list of a campaign. */
@Component("freezeBase")
class FreezeBase extends TenantDelegate {

    private final LaunchSteps steps;

    FreezeBase(LaunchSteps steps, CurrentActor currentActor, TenantDirectory tenants) {
        super(currentActor, tenants);
        this.steps = steps;
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.freezeBase(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
