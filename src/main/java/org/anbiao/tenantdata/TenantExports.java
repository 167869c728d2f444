package org.anbiao.tenantdata;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.documents.FileStorage;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.tenantdata.ExportBackground.ExportReleased;
import org.anbiao.tenantdata.TenantExport.State;
import org.anbiao.tenantdata.persistence.ExportRows;
import org.anbiao.tenantdata.persistence.TenantRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exports of everything the own authority has on the portal. The system administrator asks and later fetches the archive; since it
 * is full of personal data, the security administrator releases it first (三员分立, R-280). Every step is recorded.
 */
@Service
@PreAuthorize("hasAnyAuthority('tenant.admin', 'data.release')")
@Transactional
public class TenantExports {

    private static final int LATEST = 20;
    private static final int MOST_REASON = 300;

    private final ExportRows exports;
    private final TenantRows rows;
    private final FileStorage storage;
    private final CurrentActor currentActor;
    private final CurrentMember currentMember;
    private final TenantDirectory tenants;
    private final AuditLog audit;
    private final Messages messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TenantExports(
            ExportRows exports,
            TenantRows rows,
            FileStorage storage,
            CurrentActor currentActor,
            CurrentMember currentMember,
            TenantDirectory tenants,
            AuditLog audit,
            Messages messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.exports = exports;
        this.rows = rows;
        this.storage = storage;
        this.currentActor = currentActor;
        this.currentMember = currentMember;
        this.tenants = tenants;
        this.audit = audit;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** An archive to fetch. */
    public record Archive(String fileName, long bytes) {}

    /** The latest ones of the own authority, newest first. */
    @Transactional(readOnly = true)
    public List<TenantExport> latest() {
        return exports.latest(LATEST);
    }

    /** Whether the person asks for exports and fetches them. */
    @Transactional(readOnly = true)
    public boolean mayAsk() {
        return currentMember.has(Permission.TENANT_ADMIN);
    }

    /** Whether the person releases what others asked for. */
    @Transactional(readOnly = true)
    public boolean mayRelease() {
        return currentMember.has(Permission.DATA_RELEASE);
    }

    /** Whether the person may fetch it now: only who asked, only while it is valid. */
    @Transactional(readOnly = true)
    public boolean mayFetch(TenantExport export) {
        return mayAsk()
                && export.state() == State.DONE
                && export.askedBy().equals(currentActor.get().memberId())
                && export.expiresAt() != null
                && clock.instant().isBefore(export.expiresAt());
    }

    /**
     * Asks for an export.
     *
     * @param inFull with personal numbers in full instead of masked
     * @param reason what it is for
     * @throws DomainException tenantdata.export.reason, tenantdata.export.one
     */
    @PreAuthorize("hasAuthority('tenant.admin')")
    public UUID ask(boolean inFull, String reason) {
        String what = required(reason);
        UUID id = exports.insert(inFull, what).orElseThrow(() -> new DomainException("tenantdata.export.one"));
        record("tenant-export.asked", id, Map.of("in_full", inFull, "reason", what));
        return id;
    }

    /** Takes back what was not decided yet. */
    @PreAuthorize("hasAuthority('tenant.admin')")
    public void withdraw(UUID id) {
        if (!exports.withdraw(id)) {
            throw new DomainException("tenantdata.export.not-waiting");
        }
        record("tenant-export.withdrawn", id, Map.of());
    }

    /**
     * Releases an export; it is made in the background from now on.
     *
     * @throws DomainException tenantdata.export.not-waiting, tenantdata.export.own
     */
    @PreAuthorize("hasAuthority('data.release')")
    public void release(UUID id, String note) {
        notOwn(id);
        if (!exports.decide(id, State.RUNNING, shortened(note))) {
            throw new DomainException("tenantdata.export.not-waiting");
        }
        long total = TenantTables.exported().stream().mapToLong(rows::count).sum();
        long files = TenantTables.exported().stream()
                .filter(table -> table.name().equals("stored_file"))
                .mapToLong(rows::count)
                .sum();
        exports.expect(id, total + files);
        record("tenant-export.released", id, Map.of("note", shortened(note)));
        events.publishEvent(new ExportReleased(currentActor.get().tenantId(), id));
    }

    /**
     * Refuses an export.
     *
     * @throws DomainException as {@link #release}, and tenantdata.export.reason
     */
    @PreAuthorize("hasAuthority('data.release')")
    public void refuse(UUID id, String reason) {
        notOwn(id);
        if (!exports.decide(id, State.REFUSED, required(reason))) {
            throw new DomainException("tenantdata.export.not-waiting");
        }
        record("tenant-export.refused", id, Map.of("reason", required(reason)));
    }

    /** Goes on with an export that stopped. */
    @PreAuthorize("hasAuthority('tenant.admin')")
    public void resume(UUID id) {
        find(id);
        record("tenant-export.resumed", id, Map.of());
        events.publishEvent(new ExportReleased(currentActor.get().tenantId(), id));
    }

    /**
     * Begins to fetch an archive; that it was fetched is recorded before its first byte leaves.
     *
     * @throws DomainException tenantdata.export.not-found if the person may not have it, or no longer
     */
    @PreAuthorize("hasAuthority('tenant.admin')")
    public Archive fetch(UUID id) {
        TenantExport export = fetchable(id);
        exports.countDownload(id);
        record("tenant-export.fetched", id, Map.of("bytes", export.bytes(), "sha256", export.sha256()));
        String day = DateTimeFormatter.ofPattern("yyyyMMdd")
                .withZone(ZoneId.of("Asia/Shanghai"))
                .format(Objects.requireNonNull(export.finishedAt()));
        String authority = tenants.get(currentActor.get().tenantId()).shortName();
        return new Archive(messages.chinese("tenantdata.export.file", authority, day) + ".zip", export.bytes());
    }

    /** A part of the archive; empty behind the last one. The right to it is asked anew each time. */
    @PreAuthorize("hasAuthority('tenant.admin')")
    @Transactional(readOnly = true)
    public Optional<byte[]> part(UUID id, int number) {
        fetchable(id);
        return storage.readPart(id, number);
    }

    private TenantExport fetchable(UUID id) {
        return exports.find(id)
                .filter(this::mayFetch)
                .orElseThrow(() -> new DomainException("tenantdata.export.not-found"));
    }

    private TenantExport find(UUID id) {
        return exports.find(id).orElseThrow(() -> new DomainException("tenantdata.export.not-found"));
    }

    private void notOwn(UUID id) {
        if (find(id).askedBy().equals(currentActor.get().memberId())) {
            throw new DomainException("tenantdata.export.own");
        }
    }

    private void record(String act, UUID id, Map<String, Object> what) {
        audit.record(act, "tenant_export", id, null, null, what);
    }

    private static String required(String reason) {
        String text = shortened(reason);
        if (text.isEmpty()) {
            throw new DomainException("tenantdata.export.reason");
        }
        return text;
    }

    private static String shortened(String text) {
        String stripped = text.strip();
        return stripped.length() > MOST_REASON ? stripped.substring(0, MOST_REASON) : stripped;
    }
}
