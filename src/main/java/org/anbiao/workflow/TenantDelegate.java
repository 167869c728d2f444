package org.anbiao.workflow;

import java.util.UUID;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Base of all delegates: the job executor's threads come without an actor, so the delegate acts as the portal itself for the
 * authority the case belongs to. A delegate reads its input, calls one service method and writes its output.
 */
public abstract class TenantDelegate implements JavaDelegate {

    private final CurrentActor currentActor;
    private final TenantDirectory tenants;

    protected TenantDelegate(CurrentActor currentActor, TenantDirectory tenants) {
        this.currentActor = currentActor;
        this.tenants = tenants;
    }

    @Override
    public final void execute(DelegateExecution execution) {
        UUID tenantId = UUID.fromString(execution.getTenantId());
        if (currentActor
                .find()
                .filter(actor -> actor.tenantId().equals(tenantId))
                .isPresent()) {
            run(execution);
        } else {
            currentActor.runAs(tenants.systemActor(tenantId), () -> run(execution));
        }
    }

    /** Does the work, as an actor of the case's authority. */
    protected abstract void run(DelegateExecution execution);
}
