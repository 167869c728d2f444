package org.anbiao.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anbiao.audit.AuditProblem.Kind;
import org.anbiao.audit.persistence.AuditEntries;
import org.anbiao.audit.persistence.AuditSeals;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks a tenant's chain from its first link to its last and looks at every row: whether it is there, in its place, and as the
 * portal wrote it; then at the rows no link holds. Everything is read from one moment of the database, beside a running portal.
 */
@Component
public class AuditVerification {

    private static final int LINKS = 20;
    private static final int LOOSE = 1_000;
    /** Earlier checks whose anchors are held against the chain. */
    private static final int ANCHORS = 400;

    private final AuditEntries entries;
    private final AuditSeals seals;
    private final AuditSigner signer;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final TransactionTemplate snapshot;

    AuditVerification(
            AuditEntries entries,
            AuditSeals seals,
            AuditSigner signer,
            TenantDirectory tenants,
            CurrentActor currentActor,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.seals = seals;
        this.signer = signer;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Verifies all acts of a tenant.
     *
     * @param anchors written down outside the database; those of earlier checks are looked at in any case
     */
    public AuditFindings verify(UUID tenantId, List<AuditAnchor> anchors) {
        AuditFindings findings = currentActor.callAs(
                tenants.systemActor(tenantId), () -> snapshot.execute(status -> new Walk(tenantId, anchors).go()));
        return Objects.requireNonNull(findings);
    }

    /** One walk over one chain. */
    private final class Walk {

        private final UUID tenantId;
        private final Map<Long, String> expected = new HashMap<>();
        private final List<AuditProblem> problems = new ArrayList<>();
        private final Map<String, Long> removed = new HashMap<>();
        private AuditAnchor head = AuditAnchor.EMPTY;
        private boolean adoptingEnded;
        private long links;
        private long adopted;
        private long pending;

        Walk(UUID tenantId, List<AuditAnchor> anchors) {
            this.tenantId = tenantId;
            seals.checks(tenantId, ANCHORS).forEach(check -> expect(check.anchor()));
            anchors.forEach(this::expect);
        }

        private void expect(AuditAnchor anchor) {
            String other = expected.putIfAbsent(anchor.no(), anchor.hash());
            if (other != null && !other.equals(anchor.hash())) {
                problems.add(new AuditProblem(Kind.CUT, anchor.no(), null));
            }
        }

        /** Links in an archive are verified there; here the chain begins behind the last one, if the note of it is right. */
        private void beginBehindArchive() {
            seals.archive(tenantId).ifPresent(archive -> {
                if (signer.signed(tenantId, archive).mac().equals(archive.mac())) {
                    head = new AuditAnchor(archive.lastNo(), archive.lastHash());
                    adoptingEnded = true;
                    String anchored = expected.get(head.no());
                    if (anchored != null && !anchored.equals(head.hash())) {
                        problems.add(new AuditProblem(Kind.CUT, head.no(), archive.archivedAt()));
                    }
                }
            });
        }

        AuditFindings go() {
            beginBehindArchive();
            List<AuditSeal> next = seals.after(tenantId, head.no(), LINKS);
            while (!next.isEmpty()) {
                next.forEach(this::link);
                next = seals.after(tenantId, head.no(), LINKS);
            }
            expected.keySet().stream()
                    .filter(no -> no > head.no())
                    .sorted()
                    .forEach(no -> problems.add(new AuditProblem(Kind.CUT, no, null)));
            loose();
            return new AuditFindings(entries.count(tenantId), links, pending, adopted, head, problems);
        }

        private void link(AuditSeal seal) {
            links++;
            if (seal.no() != head.no() + 1) {
                problems.add(new AuditProblem(Kind.SEAL_REMOVED, seal.no(), seal.sealedAt()));
            }
            boolean misplaced = seal.no() == head.no() + 1 && !seal.previous().equals(head.hash())
                    || seal.adopted() && adoptingEnded;
            if (misplaced || !signer.sign(seal).equals(seal.hash())) {
                problems.add(new AuditProblem(Kind.SEAL_CHANGED, seal.no(), seal.sealedAt()));
            }
            String anchored = expected.get(seal.no());
            if (anchored != null && !anchored.equals(seal.hash())) {
                problems.add(new AuditProblem(Kind.CUT, seal.no(), seal.sealedAt()));
            }
            adoptingEnded |= !seal.adopted();
            rows(seal);
            head = new AuditAnchor(seal.no(), seal.hash());
        }

        private void rows(AuditSeal seal) {
            Map<Long, AuditRow> found =
                    entries
                            .rows(
                                    tenantId,
                                    seal.rows().stream()
                                            .map(AuditSeal.Sealed::id)
                                            .toList())
                            .stream()
                            .collect(Collectors.toMap(AuditRow::id, Function.identity()));
            Set<String> macs = seal.rows().stream().map(AuditSeal.Sealed::mac).collect(Collectors.toSet());
            for (AuditSeal.Sealed sealed : seal.rows()) {
                AuditRow row = found.get(sealed.id());
                if (row == null) {
                    removed.put(sealed.mac(), sealed.id());
                    problems.add(new AuditProblem(Kind.REMOVED, sealed.id(), null));
                } else {
                    Kind wrong = compare(sealed, row, seal.adopted(), macs);
                    if (wrong != null) {
                        problems.add(new AuditProblem(wrong, row.id(), row.at()));
                    }
                }
            }
            adopted += seal.adopted() ? seal.rows().size() : 0;
        }

        private @Nullable Kind compare(AuditSeal.Sealed sealed, AuditRow row, boolean beforeChain, Set<String> macs) {
            String mac = signer.sign(row);
            if (mac.equals(sealed.mac())) {
                boolean signature = beforeChain ? row.mac() == null : mac.equals(row.mac());
                return signature ? null : Kind.CHANGED;
            }
            return macs.contains(mac) && mac.equals(row.mac()) ? Kind.REORDERED : Kind.CHANGED;
        }

        /** Rows that no link holds: written a moment ago, or by somebody else. */
        private void loose() {
            Set<Long> copies = new HashSet<>(entries.copies(tenantId));
            Set<Long> seen = new HashSet<>();
            List<AuditRow> rows = unsealed(0);
            while (!rows.isEmpty()) {
                for (AuditRow row : rows) {
                    seen.add(row.id());
                    loose(row, copies);
                }
                rows = unsealed(rows.get(rows.size() - 1).id());
            }
            copies.stream()
                    .filter(id -> !seen.contains(id))
                    .sorted()
                    .forEach(id -> problems.add(new AuditProblem(Kind.INSERTED, id, null)));
        }

        private void loose(AuditRow row, Set<Long> copies) {
            Long place = row.mac() == null ? null : removed.get(row.mac());
            boolean signed = signer.sign(row).equals(row.mac());
            // before the first seal rows from before the chain wait for it
            boolean waiting = signed && !copies.contains(row.id()) || row.mac() == null && head.no() == 0;
            if (signed && place != null) {
                // it is not gone, it stands under another number
                problems.remove(new AuditProblem(Kind.REMOVED, place, null));
                problems.add(new AuditProblem(Kind.REORDERED, place, row.at()));
            } else if (waiting) {
                pending++;
            } else {
                problems.add(new AuditProblem(Kind.INSERTED, row.id(), row.at()));
            }
        }

        private List<AuditRow> unsealed(long after) {
            OffsetDateTime always = Instant.EPOCH.atOffset(ZoneOffset.UTC);
            return entries.unsealed(tenantId, after, always, LOOSE);
        }
    }
}
