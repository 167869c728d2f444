package org.anbiao.workflow.engine;

import org.anbiao.workflow.TaskStep;
import org.anbiao.workflow.persistence.WorkItems;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Writes the inbox beside the engine's tasks, in the engine's transaction: both stand or both fall. */
@Component
class WorkItemListener implements TaskListener {

    private final WorkItems items;
    private final Describers describers;

    WorkItemListener(WorkItems items, Describers describers) {
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
                describers.of(processKey).describe(step)));
    }
}
