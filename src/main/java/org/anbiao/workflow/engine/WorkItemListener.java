package org.anbiao.workflow.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anbiao.workflow.TaskStep;
import org.anbiao.workflow.WorkItemDescriber;
import org.anbiao.workflow.persistence.WorkItems;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes the inbox beside the engine's tasks, in the engine's transaction: both stand or both fall. */
@Component
class WorkItemListener implements TaskListener {

    private final WorkItems items;
    private final ObjectProvider<WorkItemDescriber> describers;

    WorkItemListener(WorkItems items, ObjectProvider<WorkItemDescriber> describers) {
        this.items = items;
        this.describers = describers;
    }

    @Override
    public void notify(DelegateTask task) {
        if (EVENTNAME_DELETE.equals(task.getEventName())) {
            items.cancel(task.getId());
            return;
        }
        TaskEntity entity = (TaskEntity) task;
        String processKey = entity.getProcessDefinition().getKey();
        String businessKey = String.valueOf(entity.getExecution().getProcessBusinessKey());
        TaskStep step = new TaskStep(
                processKey,
                businessKey,
                TaskStep.keyOf(task.getTaskDefinitionKey()),
                task.getName(),
                name -> task.getVariable(name) instanceof String value ? value : null);
        items.insert(new WorkItems.NewItem(
                task.getId(),
                processKey,
                task.getProcessInstanceId(),
                describer(processKey).describe(step)));
    }

    private WorkItemDescriber describer(String processKey) {
        Map<Boolean, List<WorkItemDescriber>> found = describers.stream()
                .collect(Collectors.partitioningBy(bean -> bean.processKeys().contains(processKey)));
        List<WorkItemDescriber> matching = found.getOrDefault(true, List.of());
        if (matching.size() != 1) {
            throw new IllegalStateException(matching.size() + " modules describe the tasks of " + processKey);
        }
        return matching.get(0);
    }
}
