package org.anbiao.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.workflow.persistence.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finishes tasks: the inbox's row, the engine's step, the audit entry and what other modules make of it, in one transaction.
 * Late work is recorded and marked, never refused.
 */
@Service
@PreAuthorize("hasAuthority('task.work')")
@Transactional
public class TaskCompletion {

    private final WorkItems items;
    private final TaskSettlement settlement;
    private final Responsibility responsibility;
    private final ReviewCases reviews;
    private final List<TaskRule> rules;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    TaskCompletion(
            WorkItems items,
            TaskSettlement settlement,
            Responsibility responsibility,
            ReviewCases reviews,
            List<TaskRule> rules,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.items = items;
        this.settlement = settlement;
        this.responsibility = responsibility;
        this.reviews = reviews;
        this.rules = rules;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Finishes a task from the inbox.
     *
     * @throws DomainException when it is not the actor's, already finished, dated in the future, refused by a module's rule,
     *     or finished on a page of its own
     */
    public void complete(UUID workItemId, TaskResult result) {
        WorkItem item = get(workItemId);
        if ("review".equals(item.subjectType())
                || page(item.taskKey(), item.enterpriseId() != null).isPresent()) {
            throw new DomainException("workflow.task.own-page", item.title());
        }
        finish(item, result);
    }

    /** Finishes several tasks with the same result; all or none. */
    public void completeAll(Collection<UUID> workItemIds, TaskResult result) {
        workItemIds.forEach(id -> complete(id, result));
    }

    /**
     * Finishes an enterprise's task because a module recorded the fact behind it (a notice was served, a commitment signed).
     *
     * @return false where the campaign asks for no such task, or it was finished before
     */
    public boolean completeFor(UUID campaignId, UUID enterpriseId, String taskKey, TaskResult result) {
        Optional<WorkItem> item = items.findOpenOfEnterprise(campaignId, enterpriseId, taskKey);
        item.ifPresent(open -> finish(open, result));
        return item.isPresent();
    }

    /**
     * Finishes a unit's task because a module recorded the fact behind it (a plan was approved).
     *
     * @param unitId null for a member that is a whole authority
     * @return false where the campaign asks for no such task, or it was finished before
     */
    public boolean completeForUnit(
            UUID campaignId, UUID tenantId, @Nullable UUID unitId, String taskKey, TaskResult result) {
        Optional<WorkItem> item = items.findOpenOfUnit(campaignId, tenantId, unitId, taskKey);
        item.ifPresent(open -> finish(open, result));
        return item.isPresent();
    }

    /**
     * Finishes the open task about a subject that has one at a time, because a module recorded the fact behind it (a report
     * was sent, taken in or returned).
     *
     * @return false where there is no such task
     */
    public boolean completeAbout(String subjectType, UUID subjectId, TaskResult result) {
        Optional<WorkItem> item = items.findOpenAbout(subjectType, subjectId);
        item.ifPresent(open -> finish(open, result));
        return item.isPresent();
    }

    /** Takes a task of the unit for oneself, so that others see who does it. */
    public void claim(UUID workItemId) {
        WorkItem item = responsible(get(workItemId));
        UUID member = currentActor.get().memberId();
        // the line was given by name; that its review has begun lies beyond what such a person reaches
        currentActor.runAs(currentActor.get().atLarge().onBehalfOf(item.tenantId()), () -> {
            reviews.beforeTakingUp(item);
            if (member == null || !items.claim(item.id(), member)) {
                throw new DomainException("workflow.task.taken");
            }
            reviews.takenUp(item);
            audit.record("task.claimed", "work_item", item.id(), item.enterpriseId(), item.assigneeId(), member);
        });
    }

    /** Gives a task to another member of the unit, or back to all of them ({@code memberId} null). */
    public void handOver(UUID workItemId, @Nullable UUID memberId) {
        handOver(workItemId, memberId, "");
    }

    /**
     * The same with a reason, which stands in a review's record of steps.
     *
     * @throws DomainException for a review also when the member may not decide it, or handed it in
     */
    public void handOver(UUID workItemId, @Nullable UUID memberId, String reason) {
        WorkItem item = responsible(get(workItemId));
        currentActor.runAs(currentActor.get().atLarge().onBehalfOf(item.tenantId()), () -> {
            if (memberId != null && !items.canTakeOver(item.id(), memberId)) {
                throw new DomainException("workflow.task.wrong-member");
            }
            reviews.beforeHandingOver(item, memberId);
            if (!items.assign(item.id(), memberId)) {
                throw new DomainException("workflow.task.already-done");
            }
            String name = memberId == null ? "" : items.nameOf(memberId).orElse("");
            reviews.handedOver(item, name, reason);
            audit.record("task.handed_over", "work_item", item.id(), item.enterpriseId(), item.assigneeId(), memberId);
        });
    }

    /** What finishing the tasks of this key asks beside note, evidence and day. */
    @PreAuthorize("hasAuthority('inbox.read')")
    public List<TaskQuestion> questions(String taskKey) {
        return rules.stream().flatMap(rule -> rule.questions(taskKey).stream()).toList();
    }

    /** Address of the page on which the tasks of this key are finished; empty where the common dialog serves. */
    @PreAuthorize("hasAuthority('inbox.read')")
    public Optional<String> page(String taskKey, boolean ofEnterprise) {
        return rules.stream()
                .flatMap(rule -> rule.page(taskKey, ofEnterprise).stream())
                .findFirst();
    }

    private void finish(WorkItem item, TaskResult given) {
        responsible(item);
        LocalDate today = LocalDate.now(clock);
        LocalDate doneOn = given.doneOn() == null ? today : given.doneOn();
        if (doneOn.isAfter(today)) {
            throw new DomainException("workflow.task.in-future");
        }
        TaskResult result = new TaskResult(given.note(), given.fileId(), doneOn, given.answers());
        // the task was given by name; what modules make of it may lie beyond what such a person reaches
        currentActor.runAs(currentActor.get().atLarge(), () -> {
            rules.forEach(rule -> rule.check(item, result));
            settlement.settle(item, result, doneOn);
        });
    }

    private WorkItem get(UUID id) {
        WorkItem item = items.find(id).orElseThrow(() -> new DomainException("workflow.task.unknown"));
        if (!item.isOpen()) {
            throw new DomainException("workflow.task.already-done");
        }
        return item;
    }

    private WorkItem responsible(WorkItem item) {
        if (!responsibility.covers(item)) {
            throw new DomainException("workflow.task.not-yours");
        }
        return item;
    }
}
