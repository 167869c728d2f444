package org.anbiao.workflow.engine;

import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine's level {@code activity}, without the single steps of processes whose steps all stand in the inbox: there the
 * inbox knows who did what when. That a case began and ended is kept for all.
 */
final class InboxHistory extends HistoryLevelActivity {

    /** Its number in the engine's tables stays the one of {@code activity}: what is written is of the same kind, only less. */
    static final String NAME = "activity-beside-inbox";

    private static final Set<HistoryEventType> STEPS = Set.of(
            HistoryEventTypes.ACTIVITY_INSTANCE_START,
            HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_END,
            HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE,
            HistoryEventTypes.TASK_INSTANCE_CREATE,
            HistoryEventTypes.TASK_INSTANCE_UPDATE,
            HistoryEventTypes.TASK_INSTANCE_COMPLETE,
            HistoryEventTypes.TASK_INSTANCE_DELETE,
            HistoryEventTypes.TASK_INSTANCE_MIGRATE);

    private final Supplier<Set<String>> inboxOnly;

    /** @param inboxOnly keys of the processes whose steps the engine need not keep */
    InboxHistory(Supplier<Set<String>> inboxOnly) {
        this.inboxOnly = inboxOnly;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, @Nullable Object entity) {
        return super.isHistoryEventProduced(eventType, entity)
                && !(STEPS.contains(eventType) && inboxOnly.get().contains(processKey(entity)));
    }

    private static String processKey(@Nullable Object entity) {
        ProcessDefinitionEntity definition = null;
        if (entity instanceof ExecutionEntity execution) {
            definition = execution.getProcessDefinition();
        } else if (entity instanceof TaskEntity task) {
            definition = task.getProcessDefinition();
        }
        return definition == null ? "" : definition.getKey();
    }
}
