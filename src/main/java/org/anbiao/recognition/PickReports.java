package org.anbiao.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.recognition.persistence.PickReportRows;
import org.anbiao.registry.UnitScope;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All picked enterprises of an office reported together to the next level: one list, one date. A list is kept as it was; what
 * changes later stands in the next one. For whoever works for a whole authority.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class PickReports {

    /** Kind of the subject in the record of acts. */
    static final String SUBJECT = "pick_report";

    private static final int LONG = 200;

    private final PickReportRows rows;
    private final UnitScopes scopes;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    PickReports(
            PickReportRows rows,
            UnitScopes scopes,
            TenantDirectory tenants,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.scopes = scopes;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the actor works for a whole authority, whose list it is. */
    @Transactional(readOnly = true)
    public boolean isForActor() {
        return scopes.current().equals(UnitScope.WHOLE) && !currentActor.get().isEnterprise();
    }

    private void require() {
        if (!isForActor()) {
            throw new DomainException("recognition.picks.not-yours");
        }
    }

    /** Who would be on the list today. */
    @Transactional(readOnly = true)
    public List<PickLine> picked() {
        require();
        return rows.picked(currentActor.get().scope());
    }

    /** Lists of the own authority, of those below it and those handed to it, the latest first; 200 at the most. */
    @Transactional(readOnly = true)
    public List<PickReport> list() {
        require();
        return rows.list(currentActor.get().scope());
    }

    /** @throws DomainException for one that is not the actor's, as for one that does not exist */
    @Transactional(readOnly = true)
    public PickReport get(UUID id) {
        require();
        return rows.find(id).orElseThrow(() -> new DomainException("recognition.picks.unknown"));
    }

    /** Whether there is a level above the actor's authority to report to. */
    @Transactional(readOnly = true)
    public boolean reports() {
        return isForActor() && own().level() != Tenant.Level.PREFECTURE;
    }

    /** The authority of the next level; empty where it is not in the portal. */
    @Transactional(readOnly = true)
    public Optional<Tenant> receiver() {
        UUID above = own().parentId();
        return above == null ? Optional.empty() : Optional.of(tenants.get(above));
    }

    private Tenant own() {
        return tenants.get(currentActor.get().tenantId());
    }

    /**
     * Reports everybody who is picked now.
     *
     * @param receiver name of the next level; counts only where it is not in the portal
     * @param basis number or title of the letter; may be empty
     * @throws DomainException with nobody picked, on a day in the future or not after the last list, or without a next level
     */
    @PreAuthorize("hasAuthority('recognition.record')")
    public UUID report(String receiver, LocalDate on, String basis) {
        require();
        if (!reports()) {
            throw new DomainException("recognition.picks.top");
        }
        if (on.isAfter(LocalDate.now(clock))) {
            throw new DomainException("recognition.day-in-future");
        }
        rows.latest(currentActor.get().tenantId())
                .filter(last -> !on.isAfter(last))
                .ifPresent(last -> {
                    throw new DomainException("recognition.picks.day", last);
                });
        Optional<Tenant> above = receiver();
        String name = above.map(Tenant::name).orElse(receiver.strip());
        if (name.isEmpty()) {
            throw new DomainException("recognition.picks.receiver-missing");
        }
        if (name.length() > LONG || basis.strip().length() > LONG) {
            throw new DomainException("recognition.picks.long", LONG);
        }
        List<PickLine> lines = picked();
        if (lines.isEmpty()) {
            throw new DomainException("recognition.picks.nobody");
        }
        UUID id = rows.insert(above.map(Tenant::id).orElse(null), name, on, basis.strip(), lines);
        audit.record(
                "recognition.picks-reported",
                SUBJECT,
                id,
                null,
                null,
                Map.of("on", on.toString(), "receiver", name, "rows", lines.size()));
        return id;
    }
}
