package org.anbiao.campaign.workflow;

import java.util.UUID;
import org.anbiao.campaign.PhaseDeadlines;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.workflow.TenantDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Marks what is owed after the deadline of a phase that had passed once and was moved to a later day. */
@Component("markMovedDeadline")
class MarkMovedDeadline extends TenantDelegate {

    private final PhaseDeadlines deadlines;

    MarkMovedDeadline(PhaseDeadlines deadlines, CurrentActor currentActor, TenantDirectory tenants) {
        super(currentActor, tenants);
        this.deadlines = deadlines;
    }

    @Override
    protected void run(DelegateExecution execution) {
        deadlines.movedDeadlinePassed(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
