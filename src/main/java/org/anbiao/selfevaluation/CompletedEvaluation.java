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
import org.anbiao.workflow.TaskSettlement;
import org.anbiao.workflow.WorkItemNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What follows from a finished evaluation: the fact that the forms count, and the enterprise's finished steps. */
@Component
public class CompletedEvaluation {

    private final SelfEvaluations recorded;
    private final ImprovementRows improvements;
    private final TaskCompletion tasks;
    private final TaskSettlement settlement;
    private final WorkItemNotes notes;
    private final AuditLog audit;
    private final Clock clock;

    CompletedEvaluation(
            SelfEvaluations recorded,
            ImprovementRows improvements,
            TaskCompletion tasks,
            TaskSettlement settlement,
            WorkItemNotes notes,
            AuditLog audit,
            Clock clock) {
        this.recorded = recorded;
        this.improvements = improvements;
        this.tasks = tasks;
        this.settlement = settlement;
        this.notes = notes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A report was handed in for review, or came back: until it is approved the step waits for the reviewer.
     *
     * @param on day of the signature; null once it came back
     * @param hint what the enterprise's step says meanwhile
     */
    public void handedIn(Evaluation evaluation, @Nullable LocalDate on, String hint) {
        notes.handedIn(evaluation.campaignId(), evaluation.enterpriseId(), SelfEvaluationTask.EVALUATE, on, hint);
    }

    /**
     * A report was approved: from now on the evaluation counts, as of the day its formal report was finished (forms.yaml,
     * {@code completed_on}). Once per campaign, whatever else was recorded.
     *
     * @param day on which the approved version was signed
     */
    public void approved(Evaluation evaluation, LocalDate day, UUID pdfFileId) {
        UUID campaignId = evaluation.campaignId();
        UUID enterpriseId = evaluation.enterpriseId();
        if (!recorded.recorded(campaignId, enterpriseId)) {
            StandardType type = evaluation.standardType();
            TaskResult result = result(type, evaluation.editionName(), pdfFileId, day);
            if (!settlement.settleOfEnterprise(campaignId, enterpriseId, SelfEvaluationTask.EVALUATE, result, day)) {
                recordAlone(campaignId, enterpriseId, type, result, day);
            }
        }
        if (improvements.open(campaignId, enterpriseId) == 0) {
            settlement.settleOfEnterprise(
                    campaignId, enterpriseId, SelfEvaluationTask.RECTIFY, TaskResult.on(day), day);
        }
    }

    private static TaskResult result(StandardType type, String note, @Nullable UUID fileId, LocalDate day) {
        return new TaskResult(note, fileId, day, Map.of(SelfEvaluationTask.STANDARD_TYPE, type.code()));
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
        TaskResult result = result(type, note, fileId, completedOn);
        if (!tasks.completeFor(campaignId, enterpriseId, SelfEvaluationTask.EVALUATE, result)) {
            recordAlone(campaignId, enterpriseId, type, result, completedOn);
        }
    }

    /** Where the campaign has no such step any more. */
    private void recordAlone(
            UUID campaignId, UUID enterpriseId, StandardType type, TaskResult result, LocalDate completedOn) {
        UUID id = recorded.insert(enterpriseId, campaignId, null, type, completedOn, result.note(), result.fileId());
        audit.record(
                "self_evaluation.recorded",
                "self_evaluation",
                id,
                enterpriseId,
                null,
                Map.of("standardType", type.code(), "completedOn", completedOn.toString()));
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
