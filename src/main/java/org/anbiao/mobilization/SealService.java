package org.anbiao.mobilization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.documents.FileStore;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.persistence.SealRows;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The authority's seals: the system administrator keeps them, those whose role a seal names let notices be issued with it. Adding,
 * withdrawing and every use are recorded.
 */
@Service
@PreAuthorize("hasAnyAuthority('tenant.admin', 'notice.print')")
@Transactional
public class SealService {

    /** The largest picture, in bytes. */
    public static final int MAX_BYTES = 1024 * 1024;

    private static final int MOST_NAME = 60;

    private final SealRows seals;
    private final FileStore files;
    private final MobilizationAccess access;
    private final CurrentMember currentMember;
    private final AuditLog audit;

    SealService(
            SealRows seals, FileStore files, MobilizationAccess access, CurrentMember currentMember, AuditLog audit) {
        this.seals = seals;
        this.files = files;
        this.access = access;
        this.currentMember = currentMember;
        this.audit = audit;
    }

    /** The own authority's seals, those in use first. */
    @PreAuthorize("hasAuthority('tenant.admin')")
    @Transactional(readOnly = true)
    public List<Seal> all() {
        return seals.all();
    }

    /** The picture of an own seal; only for those who keep it. */
    @PreAuthorize("hasAuthority('tenant.admin')")
    @Transactional(readOnly = true)
    public byte[] picture(UUID id) {
        return seals.picture(id).orElseThrow(() -> new DomainException("mobilization.seal.not-found"));
    }

    /**
     * Adds a seal.
     *
     * @throws DomainException mobilization.seal.name, .roles, .validity, .picture, .too-large, and what the screening of files finds
     */
    @PreAuthorize("hasAuthority('tenant.admin')")
    public UUID add(
            String name, Set<Role> roles, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Upload picture) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > MOST_NAME) {
            throw new DomainException("mobilization.seal.name", MOST_NAME);
        }
        if (roles.isEmpty() || !Seal.mayBeGivenTo().containsAll(roles)) {
            throw new DomainException("mobilization.seal.roles");
        }
        if (from == null || to == null || to.isBefore(from)) {
            throw new DomainException("mobilization.seal.validity");
        }
        if (picture == null) {
            throw new DomainException("mobilization.seal.picture");
        }
        if (picture.content().length > MAX_BYTES) {
            throw new DomainException("mobilization.seal.too-large", MAX_BYTES / (1024 * 1024));
        }
        byte[] screened = files.screenedPng(picture.name(), picture.content());
        UUID id = seals.insert(called, screened, roles, from, to);
        audit.record(
                "seal.added",
                "authority_seal",
                id,
                null,
                null,
                Map.of("name", called, "from", from, "to", to, "bytes", screened.length));
        return id;
    }

    /**
     * Withdraws a seal: no further document is issued with it, those issued before keep it.
     *
     * @throws DomainException mobilization.seal.reason, mobilization.seal.not-found
     */
    @PreAuthorize("hasAuthority('tenant.admin')")
    public void withdraw(UUID id, String reason) {
        if (reason.isBlank()) {
            throw new DomainException("mobilization.seal.reason");
        }
        if (!seals.withdraw(id, reason.strip())) {
            throw new DomainException("mobilization.seal.not-found");
        }
        audit.record("seal.withdrawn", "authority_seal", id, null, null, Map.of("reason", reason.strip()));
    }

    /** The seals this person may let notices be issued with today. */
    @Transactional(readOnly = true)
    public List<Seal> usable() {
        Role role = currentMember.find().map(Member::role).orElse(null);
        LocalDate today = access.today();
        return seals.all().stream()
                .filter(seal ->
                        seal.isValid(today) && role != null && seal.roles().contains(role))
                .toList();
    }

    /**
     * Checks that the person may use a seal today.
     *
     * @throws DomainException mobilization.seal.not-usable
     */
    @Transactional(readOnly = true)
    public void requireUsable(UUID id) {
        if (usable().stream().noneMatch(seal -> seal.id().equals(id))) {
            throw new DomainException("mobilization.seal.not-usable");
        }
    }
}
