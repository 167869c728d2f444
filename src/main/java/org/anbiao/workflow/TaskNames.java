package org.anbiao.workflow;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditSubjects;
import org.anbiao.common.Messages;
import org.anbiao.workflow.persistence.WorkItems;
import org.springframework.stereotype.Component;

/** Names the tasks that acts were done to: the step, and the campaign that asks for it. */
@Component
class TaskNames implements AuditSubjects {

    private final WorkItems items;
    private final Messages messages;

    TaskNames(WorkItems items, Messages messages) {
        this.items = items;
        this.messages = messages;
    }

    @Override
    public String subjectType() {
        return "work_item";
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return items.names(ids, messages.chinese("workflow.task.of-campaign"));
    }
}
