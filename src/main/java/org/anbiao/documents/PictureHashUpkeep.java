package org.anbiao.documents;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.anbiao.documents.persistence.PictureHashRows;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * After each start, beside the requests: looks at the pictures that were stored before they had a {@link PictureHash}. A few a transaction; what was
 * interrupted goes on at the next start, and what cannot be read is not tried again.
 */
@Component
class PictureHashUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(PictureHashUpkeep.class);

    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "picture-hashes");
        thread.setDaemon(true);
        return thread;
    });
    private final PictureHashRows rows;
    private final FileStorage storage;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;

    PictureHashUpkeep(
            PictureHashRows rows,
            FileStorage storage,
            TenantDirectory tenants,
            CurrentActor currentActor,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.storage = storage;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void hashAll() {
        worker.execute(() -> tenants.all().forEach(this::hash));
    }

    private void hash(Tenant tenant) {
        try {
            int hashed = hash(tenant.id());
            if (hashed > 0) {
                LOG.info("{} pictures of tenant {} looked at", hashed, tenant.code());
            }
        } catch (RuntimeException e) {
            LOG.error("pictures of tenant {} could not be looked at", tenant.code(), e);
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    /** The same for one tenant. */
    int hash(UUID tenantId) {
        int[] all = {0};
        currentActor.runAs(tenants.systemActor(tenantId), () -> {
            int next = 1;
            while (next > 0) {
                next = Objects.requireNonNull(transaction.execute(status -> hashNext(tenantId)));
                all[0] += next;
            }
        });
        return all[0];
    }

    private int hashNext(UUID tenantId) {
        List<UUID> pictures = rows.next(tenantId);
        pictures.forEach(picture -> rows.save(picture, storage.read(picture).flatMap(content -> FileKind.of(content)
                .flatMap(kind -> PictureHash.of(kind, content)))));
        return pictures.size();
    }
}
