package org.anbiao.campaign.workflow;

import java.util.UUID;
import org.anbiao.campaign.PhaseDeadlines;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.workflow.TenantDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Marks what enterprises and the safety office owe after a phase's deadline. */
@Component("markPhaseOverdue")
class MarkPhaseOverdue extends TenantDelegate {

    private final PhaseDeadlines deadlines;

    MarkPhaseOverdue(PhaseDeadlines deadlines, CurrentActor currentActor, TenantDirectory tenants) {
        super(currentActor, tenants);
        this.deadlines = deadlines;
    }

    @Override
    protected void run(DelegateExecution execution) {
        deadlines.phasePassed(UUID.fromString((String) execution.getVariable(CampaignModel.PHASE_ID)));
    }
}
