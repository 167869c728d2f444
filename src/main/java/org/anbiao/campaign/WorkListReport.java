package org.anbiao.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anbiao.campaign.persistence.PhaseRows;
import org.anbiao.campaign.persistence.WorkListRows;
import org.anbiao.common.DomainException;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.workflow.TaskCompleted;
import org.anbiao.workflow.TaskQuestion;
import org.anbiao.workflow.TaskResult;
import org.anbiao.workflow.TaskRule;
import org.anbiao.workflow.WorkItem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Units report on the items of the key project list by finishing their tasks. The report closes the year, never an item that is
 * kept up or ongoing.
 */
@Component
class WorkListReport implements TaskRule {

    private static final String SUBJECT = "work_list";
    private static final String TASK_PREFIX = "work_item_";
    private static final String STATE = "work_list_state";

    private final WorkListRows rows;
    private final PhaseRows phases;
    private final CurrentActor currentActor;

    WorkListReport(WorkListRows rows, PhaseRows phases, CurrentActor currentActor) {
        this.rows = rows;
        this.phases = phases;
        this.currentActor = currentActor;
    }

    @Override
    public List<TaskQuestion> questions(String taskKey) {
        return taskKey.startsWith(TASK_PREFIX)
                ? List.of(new TaskQuestion(
                        STATE,
                        "campaign.worklist.state",
                        Arrays.stream(WorkListState.State.values())
                                .map(WorkListState.State::code)
                                .toList()))
                : List.of();
    }

    @Override
    public void check(WorkItem item, TaskResult result) {
        if (!SUBJECT.equals(item.subjectType())) {
            return;
        }
        boolean byDate = item(item).completion() == WorkListItem.Completion.BY_DATE;
        WorkListState.State state = state(result);
        if (byDate != (state == WorkListState.State.DONE)) {
            throw new DomainException(byDate ? "campaign.worklist.finish-first" : "campaign.worklist.never-closes");
        }
    }

    @EventListener
    void record(TaskCompleted completed) {
        WorkItem task = completed.item();
        if (SUBJECT.equals(task.subjectType()) && task.campaignId() != null && task.phaseId() != null) {
            UUID campaignId = task.campaignId();
            PhaseRows.Phase phase = phases.phase(task.phaseId()).orElseThrow();
            int year = (phase.endsOn() == null ? completed.doneOn() : phase.endsOn()).getYear();
            WorkListState state = new WorkListState(
                    item(task).id(),
                    task.subjectId(),
                    year,
                    state(completed.result()),
                    completed.result().note());
            currentActor.runAs(
                    currentActor.get().onBehalfOf(task.tenantId()),
                    () -> rows.report(campaignId, state, completed.doneOn()));
        }
    }

    private WorkListRows.Item item(WorkItem task) {
        if (task.campaignId() == null) {
            throw new DomainException("workflow.task.unknown");
        }
        return rows.find(task.campaignId(), Integer.parseInt(task.taskKey().substring(TASK_PREFIX.length())))
                .orElseThrow(() -> new DomainException("workflow.task.unknown"));
    }

    private static WorkListState.State state(TaskResult result) {
        return WorkListState.State.of(result.answers().getOrDefault(STATE, ""))
                .orElseThrow(() -> new DomainException("campaign.worklist.state-missing"));
    }
}
