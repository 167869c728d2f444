package org.anbiao.reporting.workflow;

import org.anbiao.reporting.ReportDeadlines;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.workflow.TenantDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Marks the reports of a period that are not in after a last day. */
@Component("markReportsOverdue")
class MarkReportsOverdue extends TenantDelegate {

    private final ReportDeadlines deadlines;

    MarkReportsOverdue(ReportDeadlines deadlines, CurrentActor currentActor, TenantDirectory tenants) {
        super(currentActor, tenants);
        this.deadlines = deadlines;
    }

    @Override
    protected void run(DelegateExecution execution) {
        PeriodKey key = PeriodKey.parse(execution.getProcessBusinessKey());
        deadlines.passed(key.campaignId(), key.period());
    }
}
