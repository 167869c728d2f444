package org.anbiao.selfevaluation;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.selfevaluation.persistence.ImprovementRows;
import org.anbiao.workflow.TaskCompletion;
import org.anbiao.workflow.TaskResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes that an item not met is done, and finishes the enterprise's step of correction with the last one, in the caller's transaction. */
@Component
public class ImprovementClosing {

    private final EvaluationAccess access;
    private final ImprovementRows improvements;
    private final TaskCompletion tasks;
    private final AuditLog audit;

    ImprovementClosing(EvaluationAccess access, ImprovementRows improvements, TaskCompletion tasks, AuditLog audit) {
        this.access = access;
        this.improvements = improvements;
        this.tasks = tasks;
        this.audit = audit;
    }

    /**
     * Another module's loop followed the item to its end: the item is done, or the one of a later year that it went on in. One that is
     * no longer open stays as it is. The caller has checked that the actor may end that loop.
     *
     * @param doneOn day it was signed off there
     * @param note what was done, in words
     */
    public void followedToTheEnd(UUID itemId, LocalDate doneOn, String note) {
        improvements
                .find(improvements.latest(itemId))
                .filter(item -> item.state() == ImprovementItem.State.OPEN)
                .ifPresent(item -> close(item, item.version(), doneOn, note, null));
    }

    /** Writes an item done as of the version that it was decided on. */
    void close(ImprovementItem item, int version, LocalDate doneOn, String note, @Nullable UUID fileId) {
        access.writing(item.tenantId(), () -> {
            if (!improvements.finish(item.id(), version, doneOn, note, fileId)) {
                throw new DomainException("selfevaluation.improvement.changed");
            }
            audit.record(
                    "improvement.finished",
                    "improvement_item",
                    item.id(),
                    item.enterpriseId(),
                    null,
                    Map.of("item", item.itemCode(), "note", note, "doneOn", doneOn.toString()));
            return true;
        });
        finishStep(item, doneOn);
    }

    /** Before the report is approved more may come. A later campaign of the authority waits for what an earlier one left as well. */
    private void finishStep(ImprovementItem item, LocalDate day) {
        for (UUID campaignId : improvements.waitingFor(item)) {
            if (improvements.open(campaignId, item.enterpriseId()) == 0) {
                tasks.completeFor(campaignId, item.enterpriseId(), SelfEvaluationTask.RECTIFY, TaskResult.on(day));
            }
        }
    }
}
