package org.anbiao.selfevaluation;

import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.selfevaluation.persistence.ImprovementRows;
import org.anbiao.selfevaluation.persistence.SelfEvaluations;
import org.anbiao.workflow.TaskCompleted;
import org.anbiao.workflow.TaskResult;
import org.anbiao.workflow.TaskRule;
import org.anbiao.workflow.WorkItem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The enterprises' tasks of phase 2. The evaluation is finished by signing its report, or by recording one made on paper; both give
 * the type of standard, and the evaluation is recorded as a fact. Correction is finished when nothing is open.
 */
@Component
class SelfEvaluationTask implements TaskRule {

    static final String EVALUATE = "self_evaluate";
    static final String RECTIFY = "rectify";
    static final String PUBLISH = "publish_result";
    /** Key of the answer that gives the type of standard. */
    static final String STANDARD_TYPE = "standard_type";

    private final SelfEvaluations evaluations;
    private final ImprovementRows improvements;

    SelfEvaluationTask(SelfEvaluations evaluations, ImprovementRows improvements) {
        this.evaluations = evaluations;
        this.improvements = improvements;
    }

    @Override
    public Optional<String> page(String taskKey, boolean ofEnterprise) {
        return ofEnterprise && EVALUATE.equals(taskKey) ? Optional.of("evaluation") : Optional.empty();
    }

    @Override
    public Optional<String> documentPage(String subjectType, UUID subjectId) {
        return "evaluation".equals(subjectType) ? Optional.of("evaluation/report/" + subjectId) : Optional.empty();
    }

    @Override
    public void check(WorkItem item, TaskResult result) {
        if (is(EVALUATE, item)) {
            type(result);
        }
        UUID campaignId = item.campaignId();
        UUID enterpriseId = item.enterpriseId();
        if (is(RECTIFY, item) && campaignId != null && enterpriseId != null) {
            long open = improvements.open(campaignId, enterpriseId);
            if (open > 0) {
                throw new DomainException("selfevaluation.improvement.still-open", open);
            }
        }
    }

    @EventListener
    void record(TaskCompleted completed) {
        WorkItem item = completed.item();
        if (is(EVALUATE, item) && item.enterpriseId() != null) {
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

    private static boolean is(String task, WorkItem item) {
        return task.equals(item.taskKey()) && item.enterpriseId() != null;
    }

    private static StandardType type(TaskResult result) {
        return StandardType.of(result.answers().getOrDefault(STANDARD_TYPE, ""))
                .orElseThrow(() -> new DomainException("selfevaluation.standard-type-missing"));
    }
}
