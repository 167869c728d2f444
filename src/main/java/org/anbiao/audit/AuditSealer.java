package org.anbiao.audit;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.anbiao.audit.persistence.AuditEntries;
import org.anbiao.audit.persistence.AuditSeals;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains the rows of a tenant, a few seconds behind the commits that wrote them, so that nobody who records an act ever waits
 * for another. One at a time extends a tenant's chain. Rows that committed late with low ids are found too: everything
 * behind what was sealed an hour ago is looked at again each time, and everything at all once a night.
 */
@Component
class AuditSealer {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final int BATCH = 1_000;
    /** No transaction of the portal lasts this long. */
    private static final Duration LATE = Duration.ofHours(1);

    private final AuditEntries entries;
    private final AuditSeals seals;
    private final AuditSigner signer;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();

    AuditSealer(
            AuditEntries entries,
            AuditSeals seals,
            AuditSigner signer,
            TenantDirectory tenants,
            CurrentActor currentActor,
            TransactionTemplate transaction,
            Clock clock) {
        this.entries = entries;
        this.seals = seals;
        this.signer = signer;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Notes that the running transaction has written rows of a tenant. */
    void sealAfterCommit(UUID tenantId) {
        // a record: however many rows a transaction writes, it is noted once
        TransactionSynchronizationManager.registerSynchronization(new Note(waiting, tenantId));
    }

    private record Note(Set<UUID> waiting, UUID tenantId) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            waiting.add(tenantId);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Note note && note.waiting == waiting && note.tenantId.equals(tenantId);
        }

        @Override
        public int hashCode() {
            return tenantId.hashCode();
        }
    }

    /** What was left unsealed when the portal stopped, rows from before the chain among it. */
    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        transaction.execute(status -> tenants.all()).stream().map(Tenant::id).forEach(waiting::add);
    }

    /** Every few seconds, and once more when the portal stops. */
    @PreDestroy
    @Scheduled(
            fixedDelayString = "${anbiao.audit.seal-every:PT3S}",
            initialDelayString = "${anbiao.audit.seal-every:PT3S}")
    void sealWaiting() {
        for (UUID tenantId : List.copyOf(waiting)) {
            waiting.remove(tenantId);
            try {
                seal(tenantId);
            } catch (RuntimeException e) {
                // found again by the next act, or at night
                LOG.error("acts of tenant {} could not be sealed", tenantId, e);
            }
        }
    }

    /** Seals what the tenant's latest transactions left. */
    void seal(UUID tenantId) {
        seal(tenantId, clock.instant().minus(LATE));
    }

    /** Seals whatever no link of the chain holds, however old. */
    void sealEverything(UUID tenantId) {
        seal(tenantId, Instant.EPOCH);
    }

    private void seal(UUID tenantId, Instant since) {
        currentActor.runAs(tenants.systemActor(tenantId), () -> {
            goOn(0L, after -> adoptNext(tenantId, after));
            goOn(
                    transaction.execute(status -> seals.highestIdSealedBefore(tenantId, since)),
                    after -> sealNext(tenantId, after, since));
        });
    }

    /** Batch after batch, each in a transaction of its own that says behind which id to go on. */
    private void goOn(@Nullable Long start, Function<Long, @Nullable Long> batch) {
        Long after = start;
        while (after != null) {
            long from = after;
            after = transaction.execute(status -> batch.apply(from));
        }
    }

    /**
     * Takes rows from before the chain in as they are; never again once a signed one was sealed.
     *
     * @return the id to go on behind; null when nothing is left
     */
    private @Nullable Long adoptNext(UUID tenantId, long after) {
        if (!adopts(tenantId)) {
            return null;
        }
        seals.lock(tenantId);
        List<AuditRow> rows = adopts(tenantId) ? entries.unsigned(tenantId, after, BATCH) : List.of();
        if (rows.isEmpty()) {
            return null;
        }
        insert(
                tenantId,
                true,
                rows.stream()
                        .map(row -> new AuditSeal.Sealed(row.id(), signer.sign(row)))
                        .toList());
        return rows.get(rows.size() - 1).id();
    }

    private boolean adopts(UUID tenantId) {
        return seals.head(tenantId).map(AuditSeal::adopted).orElseGet(() -> seals.archive(tenantId)
                .isEmpty());
    }

    /** @return the id to go on behind; null when nothing is left */
    private @Nullable Long sealNext(UUID tenantId, long after, Instant since) {
        seals.lock(tenantId);
        List<AuditRow> rows = entries.unsealed(tenantId, after, since.atOffset(ZoneOffset.UTC), BATCH);
        List<AuditSeal.Sealed> sealed = new ArrayList<>();
        for (AuditRow row : rows) {
            String mac = signer.sign(row);
            if (mac.equals(row.mac())) {
                sealed.add(new AuditSeal.Sealed(row.id(), mac));
            } else {
                LOG.error(
                        "act {} of tenant {} does not have the portal's signature and is not sealed",
                        row.id(),
                        tenantId);
            }
        }
        if (!sealed.isEmpty()) {
            insert(tenantId, false, sealed);
        }
        return rows.size() < BATCH
                ? null
                : Long.valueOf(rows.get(rows.size() - 1).id());
    }

    private void insert(UUID tenantId, boolean adopted, List<AuditSeal.Sealed> rows) {
        AuditSeal head = seals.head(tenantId).orElse(null);
        AuditAnchor previous = head == null
                ? seals.archive(tenantId)
                        .map(archive -> new AuditAnchor(archive.lastNo(), archive.lastHash()))
                        .orElse(AuditAnchor.EMPTY)
                : new AuditAnchor(head.no(), head.hash());
        long highId = head == null ? 0 : head.highId();
        AuditSeal unsigned = new AuditSeal(
                tenantId,
                previous.no() + 1,
                adopted,
                rows,
                previous.hash(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Math.max(rows.get(rows.size() - 1).id(), highId),
                AuditSeal.NOTHING);
        seals.insert(new AuditSeal(
                tenantId,
                unsigned.no(),
                adopted,
                rows,
                unsigned.previous(),
                unsigned.sealedAt(),
                unsigned.highId(),
                signer.sign(unsigned)));
    }
}
