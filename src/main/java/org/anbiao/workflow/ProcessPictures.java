package org.anbiao.workflow;

import java.util.Optional;
import java.util.UUID;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.workflow.engine.CaseHistory;
import org.anbiao.workflow.persistence.WorkItems;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pictures of cases. Whoever may see a row about a case may see its picture; the row names the authority that the engine
 * is asked for.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional(readOnly = true)
public class ProcessPictures {

    private final WorkItems items;
    private final CaseHistory cases;
    private final Responsibility responsibility;
    private final CurrentActor currentActor;

    ProcessPictures(WorkItems items, CaseHistory cases, Responsibility responsibility, CurrentActor currentActor) {
        this.items = items;
        this.cases = cases;
        this.responsibility = responsibility;
        this.currentActor = currentActor;
    }

    /** The case a task belongs to; a unit's people see those of the enterprises that the unit works with. */
    public Optional<ProcessPicture> ofTask(UUID workItemId) {
        return items.find(workItemId)
                .filter(this::isOfOwnUnit)
                .flatMap(item -> cases.picture(item.tenantId(), item.processInstanceId()));
    }

    private boolean isOfOwnUnit(WorkItem item) {
        return currentActor.get().unitId() == null || item.enterpriseId() == null || responsibility.covers(item);
    }

    /**
     * A case whose row the caller has just read under the actor's policies.
     *
     * @param tenantId authority of that row
     */
    public Optional<ProcessPicture> ofCase(UUID tenantId, String processInstanceId) {
        return cases.picture(tenantId, processInstanceId);
    }
}
