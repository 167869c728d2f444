package org.anbiao.workflow;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.workflow.persistence.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finishes a task: the inbox's row, the engine's step, the audit entry and what modules make of it, in the caller's
 * transaction. Who may finish it, and whether the day is right, has been asked before.
 */
@Component
public class TaskSettlement {

    private final WorkItems items;
    private final EngineCases engine;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    TaskSettlement(
            WorkItems items,
            EngineCases engine,
            CurrentActor currentActor,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.items = items;
        this.engine = engine;
        this.currentActor = currentActor;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Finishes an enterprise's open task because the fact behind it was recorded by somebody who has no inbox: who signs
     * without an account.
     *
     * @return false where the campaign asks for no such task, or it was finished before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean settleOfEnterprise(
            UUID campaignId, UUID enterpriseId, String taskKey, TaskResult result, LocalDate on) {
        Optional<WorkItem> item = items.findOpenOfEnterprise(campaignId, enterpriseId, taskKey);
        item.ifPresent(open -> settle(open, result, on));
        return item.isPresent();
    }

    /**
     * Finishes a unit's open task because a review approved what it is about; who may decide has been asked there.
     *
     * @param unitId null for a member that is a whole authority
     * @return false where the campaign asks for no such task, or it was finished before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean settleOfUnit(
            UUID campaignId, UUID tenantId, @Nullable UUID unitId, String taskKey, TaskResult result, LocalDate on) {
        Optional<WorkItem> item = items.findOpenOfUnit(campaignId, tenantId, unitId, taskKey);
        item.ifPresent(open -> settle(open, result, on));
        return item.isPresent();
    }

    /**
     * Finishes the open task about a subject that has one at a time, because a module recorded the fact behind it; who may has been
     * asked there.
     *
     * @return false where there is no such task
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean settleAbout(String subjectType, UUID subjectId, TaskResult result, LocalDate on) {
        Optional<WorkItem> item = items.findOpenAbout(subjectType, subjectId);
        item.ifPresent(open -> settle(open, result, on));
        return item.isPresent();
    }

    /**
     * Finishes a task; late work is marked, never refused.
     *
     * @throws DomainException if it was finished before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(WorkItem item, TaskResult result, LocalDate doneOn) {
        boolean late = item.dueOn() != null && doneOn.isAfter(item.dueOn());
        currentActor.runAs(currentActor.get().onBehalfOf(item.tenantId()), () -> {
            if (!items.finish(item.id(), doneOn, late, result.note(), result.fileId())) {
                throw new DomainException("workflow.task.already-done");
            }
            engine.complete(item.taskId(), Map.of());
            audit.record(
                    "task.completed",
                    "work_item",
                    item.id(),
                    item.enterpriseId(),
                    null,
                    Map.of("task", item.taskKey(), "doneOn", doneOn.toString(), "late", late, "note", result.note()));
        });
        events.publishEvent(new TaskCompleted(item, result, doneOn, late));
    }
}
