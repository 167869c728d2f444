package org.anbiao.workflow;

import java.util.List;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.identity.OpenWork;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.workflow.persistence.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks, reviews and report cases that a person has taken or was given: all of them lines of the inbox with a name. */
@Component
class AssignedTasks implements OpenWork {

    private final WorkItems items;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    AssignedTasks(WorkItems items, CurrentActor currentActor, AuditLog audit) {
        this.items = items;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    @Override
    public List<Count> of(UUID memberId) {
        return items.assignedKinds(memberId).stream()
                .map(kind -> new Count("workflow.open-work." + kind.kind(), kind.number()))
                .toList();
    }

    @Override
    public long handOver(UUID from, @Nullable UUID to) {
        List<WorkItems.Assigned> open = items.assigned(from);
        for (WorkItems.Assigned item : open) {
            // a village's task may belong to a campaign of the bureau: it writes its row
            currentActor.runAs(currentActor.get().onBehalfOf(item.tenantId()), () -> {
                items.assign(item.id(), to);
                audit.record("task.handed_over", "work_item", item.id(), item.enterpriseId(), from, to);
            });
        }
        return open.size();
    }
}
