package org.anbiao.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anbiao.campaign.persistence.FollowedRows;
import org.anbiao.common.Messages;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.workflow.InboxItem;
import org.anbiao.workflow.TaskCompleted;
import org.anbiao.workflow.TaskNote;
import org.anbiao.workflow.TaskNotes;
import org.anbiao.workflow.TaskResult;
import org.anbiao.workflow.TaskSettlement;
import org.anbiao.workflow.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tasks of a unit that are done when all its enterprises have done theirs: notices served, commitments collected (R-072,
 * They show how far they have come, and close by themselves with the last enterprise. A closed one stays closed;
 * enterprises that join later are shown beside it.
 */
@Component
class FollowedTasks implements TaskNotes {

    /** The unit's task and the step of its enterprises that it waits for. */
    static final Map<String, String> FOLLOWED = Map.of(
            "serve_notices", EnterpriseTasks.RECEIVE_NOTICE, "collect_commitments", EnterpriseTasks.SIGN_COMMITMENT);

    private final FollowedRows rows;
    private final TaskSettlement settlement;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final Messages messages;
    private final Clock clock;

    FollowedTasks(
            FollowedRows rows,
            TaskSettlement settlement,
            CurrentActor currentActor,
            TenantDirectory tenants,
            Messages messages,
            Clock clock) {
        this.rows = rows;
        this.settlement = settlement;
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Map<UUID, TaskNote> notes(List<InboxItem> items) {
        List<InboxItem> units = items.stream()
                .filter(item -> "unit".equals(item.subjectType()) && FOLLOWED.containsKey(item.taskKey()))
                .toList();
        if (units.isEmpty()) {
            return Map.of();
        }
        Map<String, FollowedRows.Progress> progress = new HashMap<>();
        rows.progress(units.stream().map(InboxItem::subjectId).distinct().toList(), FOLLOWED.values())
                .forEach(each -> progress.put(each.campaignUnitId() + each.taskKey(), each));
        Map<UUID, TaskNote> notes = new HashMap<>();
        for (InboxItem item : units) {
            FollowedRows.Progress found = progress.get(item.subjectId() + FOLLOWED.get(item.taskKey()));
            if (found != null) {
                notes.put(item.id(), note(item, found));
            }
        }
        return notes;
    }

    private static TaskNote note(InboxItem item, FollowedRows.Progress progress) {
        String key = "campaign.followed." + item.taskKey();
        return item.isDone() && progress.newcomers() > 0
                ? new TaskNote(key + ".newcomers", List.of(progress.newcomers()))
                : new TaskNote(key, List.of(progress.done(), progress.total()));
    }

    /** Remembers the enterprises of a transaction; their units are looked at once before its end, however many they are. */
    @EventListener
    void onCompleted(TaskCompleted completed) {
        WorkItem item = completed.item();
        UUID campaignId = item.campaignId();
        UUID enterpriseId = item.enterpriseId();
        if (campaignId == null || enterpriseId == null || !FOLLOWED.containsValue(item.taskKey())) {
            return;
        }
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.enterprises
                .computeIfAbsent(new Step(item.tenantId(), campaignId, item.taskKey()), step -> new HashSet<>())
                .add(enterpriseId);
    }

    /** Closes what is complete in a campaign, whichever way it became so; for the background. */
    void closeComplete(UUID tenantId, UUID campaignId) {
        FOLLOWED.values().forEach(step -> close(new Step(tenantId, campaignId, step), null));
    }

    private record Step(UUID tenantId, UUID campaignId, String taskKey) {}

    private void close(Step step, @Nullable Set<UUID> enterprises) {
        String unitTask = FOLLOWED.entrySet().stream()
                .filter(entry -> entry.getValue().equals(step.taskKey()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        LocalDate today = LocalDate.now(clock);
        TaskResult result = new TaskResult(messages.chinese("campaign.followed." + unitTask + ".closed"), null, today);
        currentActor.runAs(tenants.systemActor(step.tenantId()), () -> rows.complete(
                        step.campaignId(), unitTask, step.taskKey(), enterprises)
                .forEach(item -> settlement.settle(item, result, today)));
    }

    private final class Pending implements TransactionSynchronization {

        private final Map<Step, Set<UUID>> enterprises = new HashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            enterprises.forEach(FollowedTasks.this::close);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(FollowedTasks.this);
        }
    }
}
