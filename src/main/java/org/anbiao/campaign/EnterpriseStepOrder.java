package org.anbiao.campaign;

import java.util.Set;
import org.anbiao.common.DomainException;
import org.anbiao.workflow.TaskResult;
import org.anbiao.workflow.TaskRule;
import org.anbiao.workflow.WorkItem;
import org.anbiao.workflow.WorkItemsDone;
import org.springframework.stereotype.Component;

/**
 * Steps of an enterprise may be done in any order, but what follows from a self-evaluation cannot be done before it:
 * correcting what it found, and telling its result.
 */
@Component
class EnterpriseStepOrder implements TaskRule {

    private static final Set<String> AFTER_EVALUATION = Set.of(EnterpriseTasks.RECTIFY, EnterpriseTasks.PUBLISH_RESULT);

    private final WorkItemsDone done;

    EnterpriseStepOrder(WorkItemsDone done) {
        this.done = done;
    }

    @Override
    public void check(WorkItem item, TaskResult result) {
        if (item.enterpriseId() != null
                && item.campaignId() != null
                && AFTER_EVALUATION.contains(item.taskKey())
                && done.isOpen(item.campaignId(), item.enterpriseId(), EnterpriseTasks.SELF_EVALUATE)) {
            throw new DomainException("workflow.task.needs-evaluation", item.title());
        }
    }
}
