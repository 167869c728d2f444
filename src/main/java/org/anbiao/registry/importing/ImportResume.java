package org.anbiao.registry.importing;

import java.util.List;
import java.util.UUID;
import org.anbiao.registry.persistence.ImportTable;
import org.anbiao.registry.persistence.ImportTable.Starter;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes on with the imports that the last stop of the portal interrupted. */
@Component
public class ImportResume {

    private final ImportTable imports;
    private final ImportRunner runner;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;

    ImportResume(
            ImportTable imports,
            ImportRunner runner,
            TenantDirectory tenants,
            CurrentActor currentActor,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.runner = runner;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.transaction = transaction;
    }

    /** Looks for interrupted imports of every authority; there are few authorities, and each sees only its own. */
    @EventListener(ApplicationReadyEvent.class)
    public void resume() {
        List<Tenant> all = transaction.execute(status -> tenants.all());
        all.forEach(tenant -> resume(tenant.id()));
    }

    /** Goes on with the interrupted imports of one authority. */
    void resume(UUID tenantId) {
        Actor system = transaction.execute(status -> tenants.systemActor(tenantId));
        List<UUID> running = currentActor.callAs(
                system,
                () -> transaction.execute(status -> imports.running().stream()
                        .filter(id -> imports.starter(id).tenantId().equals(tenantId))
                        .toList()));
        for (UUID id : running) {
            Starter starter = currentActor.callAs(system, () -> transaction.execute(status -> imports.starter(id)));
            Actor actor = transaction.execute(status ->
                    tenants.actor(starter.memberId(), starter.memberName(), tenantId, starter.unitId(), null));
            runner.start(id, actor);
        }
    }
}
