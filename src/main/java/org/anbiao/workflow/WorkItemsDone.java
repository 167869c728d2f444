package org.anbiao.workflow;

import java.util.List;
import java.util.UUID;
import org.anbiao.workflow.persistence.WorkItems;
import org.springframework.stereotype.Component;

/** Lets modules' rules ask which tasks of an enterprise are still open. Runs in the caller's transaction. */
@Component
public class WorkItemsDone {

    private final WorkItems items;

    WorkItemsDone(WorkItems items) {
        this.items = items;
    }

    /** The tasks of these ids. */
    public List<WorkItem> all(List<UUID> ids) {
        return ids.stream().flatMap(id -> items.find(id).stream()).toList();
    }

    /** Whether the campaign asks the enterprise for the task and it is not done. */
    public boolean isOpen(UUID campaignId, UUID enterpriseId, String taskKey) {
        return items.findOpenOfEnterprise(campaignId, enterpriseId, taskKey).isPresent();
    }
}
