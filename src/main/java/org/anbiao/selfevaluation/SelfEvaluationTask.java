package org.anbiao.selfevaluation;

import java.util.List;
import org.anbiao.common.DomainException;
import org.anbiao.selfevaluation.persistence.SelfEvaluations;
import org.anbiao.workflow.TaskCompleted;
import org.anbiao.workflow.TaskQuestion;
import org.anbiao.workflow.TaskResult;
import org.anbiao.workflow.TaskRule;
import org.anbiao.workflow.WorkItem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Finishing the self-evaluation task of a campaign asks for the type of standard and records the evaluation. */
@Component
class SelfEvaluationTask implements TaskRule {

    private static final String TASK = "self_evaluate";
    private static final String STANDARD_TYPE = "standard_type";

    private final SelfEvaluations evaluations;

    SelfEvaluationTask(SelfEvaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public List<TaskQuestion> questions(String taskKey) {
        return TASK.equals(taskKey)
                ? List.of(new TaskQuestion(STANDARD_TYPE, "selfevaluation.standard-type", StandardType.codes()))
                : List.of();
    }

    @Override
    public void check(WorkItem item, TaskResult result) {
        if (isEvaluation(item)) {
            type(result);
        }
    }

    @EventListener
    void record(TaskCompleted completed) {
        WorkItem item = completed.item();
        if (isEvaluation(item) && item.enterpriseId() != null) {
            evaluations.insert(
                    item.enterpriseId(),
                    item.campaignId(),
                    item.id(),
                    type(completed.result()),
                    completed.doneOn(),
                    completed.result().note(),
                    completed.result().fileId());
        }
    }

    private static boolean isEvaluation(WorkItem item) {
        return TASK.equals(item.taskKey()) && item.enterpriseId() != null;
    }

    private static StandardType type(TaskResult result) {
        return StandardType.of(result.answers().getOrDefault(STANDARD_TYPE, ""))
                .orElseThrow(() -> new DomainException("selfevaluation.standard-type-missing"));
    }
}
