package org.anbiao.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.anbiao.audit.persistence.AuditEntries;
import org.anbiao.audit.persistence.AuditRemoval;
import org.anbiao.audit.persistence.AuditSeals;
import org.anbiao.common.StartRefused;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves acts that were kept long enough into signed files: verified, written, read back and verified again, and only then removed,
 * by the owner of the schema. What is not old enough, not sealed, or behind a broken link stays. Frozen reports rest on their own
 * tables and lose nothing.
 */
@Component
public class AuditArchiving {

    /** Days that acts are kept at least (GB/T 22239, six months). */
    public static final int LEAST_DAYS = 184;

    private static final int LINKS = 200;

    private final AuditVerification verification;
    private final AuditArchiveFile files;
    private final AuditEntries entries;
    private final AuditSeals seals;
    private final AuditRemoval removal;
    private final AuditSigner signer;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int days;

    AuditArchiving(
            AuditVerification verification,
            AuditArchiveFile files,
            AuditEntries entries,
            AuditSeals seals,
            AuditRemoval removal,
            AuditSigner signer,
            TenantDirectory tenants,
            CurrentActor currentActor,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${anbiao.audit.keep-days:400}") int days) {
        if (days < LEAST_DAYS) {
            throw new StartRefused("common.start.audit-days", days, LEAST_DAYS);
        }
        this.verification = verification;
        this.files = files;
        this.entries = entries;
        this.seals = seals;
        this.removal = removal;
        this.signer = signer;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.transaction = transaction;
        this.clock = clock;
        this.days = days;
    }

    /**
     * Archives what a tenant has kept long enough, at most {@value #LINKS} links at once.
     *
     * @param folder where the file goes; it is left there
     * @return the archive; empty when nothing is old enough
     * @throws IllegalStateException when the tenant's chain or the file written is not right; nothing was removed
     */
    public Optional<AuditArchive> archive(Tenant tenant, Path folder) throws IOException {
        List<AuditSeal> old = old(tenant);
        if (old.isEmpty()) {
            return Optional.empty();
        }
        require(verification.verify(tenant.id(), List.of()).right());
        AuditSeal last = old.get(old.size() - 1);
        Path file = folder.resolve(
                "audit-%s-%d-%d.zip".formatted(tenant.code(), old.get(0).no(), last.no()));
        files.write(file, tenant.name(), old, seal -> rows(tenant, seal));
        require(files.verify(file).isEmpty());
        AuditArchive unsigned = new AuditArchive(
                old.get(0).no(),
                last.no(),
                last.hash(),
                old.stream().mapToLong(seal -> seal.rows().size()).sum(),
                file.getFileName().toString(),
                sha256(file),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                AuditSeal.NOTHING);
        AuditArchive archive = signer.signed(tenant.id(), unsigned);
        removal.remove(
                tenant.id(),
                old.stream()
                        .flatMap(seal -> seal.rows().stream())
                        .map(AuditSeal.Sealed::id)
                        .toList(),
                archive);
        return Optional.of(archive);
    }

    /** Verifies an archive by itself; what is wrong with it. */
    public List<AuditProblem> verify(Path file) throws IOException {
        return files.verify(file);
    }

    /** The first links of the chain, as far as all before them are old enough. */
    private List<AuditSeal> old(Tenant tenant) {
        Instant before = clock.instant().minus(Duration.ofDays(days));
        List<AuditSeal> old = new ArrayList<>();
        for (AuditSeal seal : asTenant(tenant, () -> seals.after(tenant.id(), 0, LINKS))) {
            // a row is never younger than its seal; rows from before the chain may well be older
            if (!seal.sealedAt().isBefore(before)) {
                break;
            }
            old.add(seal);
        }
        return old;
    }

    private List<AuditRow> rows(Tenant tenant, AuditSeal seal) {
        List<Long> ids = seal.rows().stream().map(AuditSeal.Sealed::id).toList();
        Map<Long, AuditRow> found = asTenant(tenant, () -> entries.rows(tenant.id(), ids)).stream()
                .collect(Collectors.toMap(AuditRow::id, Function.identity()));
        return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
    }

    private <T> List<T> asTenant(Tenant tenant, Supplier<List<T>> query) {
        return Objects.requireNonNull(currentActor.callAs(
                tenants.systemActor(tenant.id()), () -> transaction.execute(status -> query.get())));
    }

    private static void require(boolean right) {
        if (!right) {
            throw new IllegalStateException("the chain or the archive is not right; nothing was removed");
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
