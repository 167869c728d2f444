package org.anbiao.enforcement.workflow;

import java.util.Set;
import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.enforcement.CaseTaskPages;
import org.anbiao.enforcement.EnforcementCase;
import org.anbiao.enforcement.persistence.CaseRows;
import org.anbiao.workflow.TaskStep;
import org.anbiao.workflow.WorkItemDescriber;
import org.anbiao.workflow.WorkItemDraft;
import org.springframework.stereotype.Component;

/** What the tasks of a case are about: the unit that opened it works on it, the office of its authority approves an exposure. */
@Component
class CaseWorkItems implements WorkItemDescriber {

    private static final Messages MESSAGES = new Messages();

    private final CaseRows rows;

    CaseWorkItems(CaseRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(CaseModel.PROCESS);
    }

    @Override
    public WorkItemDraft describe(TaskStep step) {
        EnforcementCase found = rows.find(UUID.fromString(step.businessKey())).orElseThrow();
        boolean approving = TaskStep.keyOf(CaseModel.TASK_APPROVE).equals(step.stepKey());
        return new WorkItemDraft(
                step.stepKey(),
                MESSAGES.chinese("enforcement.task." + step.stepKey(), found.title()),
                null,
                null,
                CaseTaskPages.SUBJECT,
                found.id(),
                found.enterpriseName(),
                null,
                found.tenantId(),
                approving ? null : found.actingUnitId(),
                null);
    }
}
