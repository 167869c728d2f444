package org.anbiao.workflow;

import java.util.Optional;
import java.util.UUID;
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

    ProcessPictures(WorkItems items, CaseHistory cases) {
        this.items = items;
        this.cases = cases;
    }

    /** The case a task belongs to. */
    public Optional<ProcessPicture> ofTask(UUID workItemId) {
        return items.find(workItemId).flatMap(item -> cases.picture(item.tenantId(), item.processInstanceId()));
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
