package org.anbiao.campaign.workflow;

import org.anbiao.campaign.PhaseDeadlines;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.workflow.TenantDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Marks what a unit owes after a deadline. */
@Component("markUnitOverdue")
class MarkUnitOverdue extends TenantDelegate {

    private final PhaseDeadlines deadlines;

    MarkUnitOverdue(PhaseDeadlines deadlines, CurrentActor currentActor, TenantDirectory tenants) {
        super(currentActor, tenants);
        this.deadlines = deadlines;
    }

    @Override
    protected void run(DelegateExecution execution) {
        UnitKey key = UnitKey.parse(execution.getProcessBusinessKey());
        deadlines.unitPassed(key.phaseId(), key.campaignUnitId(), execution.getProcessInstanceId());
    }
}
