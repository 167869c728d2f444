package org.anbiao.selfevaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.selfevaluation.persistence.ImprovementRows;
import org.anbiao.selfevaluation.persistence.SelfEvaluations;
import org.anbiao.workflow.TaskCompletion;
import org.anbiao.workflow.TaskResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What follows from a finished evaluation: the fact that the forms count, and the enterprise's finished steps. */
@Component
public class CompletedEvaluation {

    private final SelfEvaluations recorded;
    private final ImprovementRows improvements;
    private final TaskCompletion tasks;
    private final AuditLog audit;
    private final Clock clock;

    CompletedEvaluation(
            SelfEvaluations recorded, ImprovementRows improvements, TaskCompletion tasks, AuditLog audit, Clock clock) {
        this.recorded = recorded;
        this.improvements = improvements;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /** A report was signed. Counts once per campaign: signed again after a return it changes neither the day nor the count. */
    public void signed(Evaluation evaluation, LocalDate day, UUID pdfFileId) {
        UUID campaignId = evaluation.campaignId();
        UUID enterpriseId = evaluation.enterpriseId();
        if (!recorded.recorded(campaignId, enterpriseId)) {
            record(campaignId, enterpriseId, evaluation.standardType(), day, evaluation.editionName(), pdfFileId);
        }
        if (improvements.open(campaignId, enterpriseId) == 0) {
            tasks.completeFor(campaignId, enterpriseId, SelfEvaluationTask.RECTIFY, TaskResult.on(day));
        }
    }

    /** Records the fact; the step writes it where the campaign has one, so that both stand or fall together. */
    void record(
            UUID campaignId,
            UUID enterpriseId,
            StandardType type,
            LocalDate completedOn,
            String note,
            @Nullable UUID fileId) {
        if (completedOn.isAfter(LocalDate.now(clock))) {
            throw new DomainException("selfevaluation.in-future");
        }
        TaskResult result =
                new TaskResult(note, fileId, completedOn, Map.of(SelfEvaluationTask.STANDARD_TYPE, type.code()));
        if (!tasks.completeFor(campaignId, enterpriseId, SelfEvaluationTask.EVALUATE, result)) {
            UUID id = recorded.insert(enterpriseId, campaignId, null, type, completedOn, note, fileId);
            audit.record(
                    "self_evaluation.recorded",
                    "self_evaluation",
                    id,
                    enterpriseId,
                    null,
                    Map.of("standardType", type.code(), "completedOn", completedOn.toString()));
        }
    }

    /** The result was told to the staff. */
    public void published(Evaluation evaluation, LocalDate day, String way) {
        tasks.completeFor(
                evaluation.campaignId(),
                evaluation.enterpriseId(),
                SelfEvaluationTask.PUBLISH,
                new TaskResult(way, null, day));
    }
}
