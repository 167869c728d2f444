package org.anbiao.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.administration.persistence.AuthorityRows;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The authorities the person administers; suspends one and lets it go on. Nobody suspends the own authority. */
@Service
@PreAuthorize("hasAnyAuthority('tenants.open', 'tenant.admin')")
@Transactional
public class AuthorityService {

    private final AuthorityRows rows;
    private final Reach reach;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    AuthorityService(AuthorityRows rows, Reach reach, CurrentActor currentActor, AuditLog audit) {
        this.rows = rows;
        this.reach = reach;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** The authorities, each before those below it. */
    @Transactional(readOnly = true)
    public List<AuthorityLine> authorities() {
        var reached = reach.tenantIds();
        return rows.tree(reach.isOperator() ? null : currentActor.get().tenantId()).stream()
                .filter(line -> reached.contains(line.id()))
                .toList();
    }

    /** Whether the person may suspend it: not the own authority. */
    @Transactional(readOnly = true)
    public boolean maySuspend(UUID tenantId) {
        return !tenantId.equals(currentActor.get().tenantId());
    }

    /**
     * Suspends an authority from a day on: its people are refused at login, it launches nothing; what runs goes on.
     *
     * @throws DomainException administration.authority.own, administration.reason-missing, administration.not-yours
     */
    public void suspend(UUID tenantId, LocalDate from, String reason) {
        change(tenantId, "tenant.suspended", from, reason);
    }

    /** Lets a suspended authority go on from now. */
    public void resume(UUID tenantId, String reason) {
        change(tenantId, "tenant.resumed", null, reason);
    }

    private void change(UUID tenantId, String act, @Nullable LocalDate from, String reason) {
        UnitService.requireReason(reason);
        if (!maySuspend(tenantId)) {
            throw new DomainException("administration.authority.own");
        }
        currentActor.runAs(reach.actorIn(tenantId), () -> {
            if (!rows.suspend(from, from == null ? "" : reason.strip())) {
                throw new DomainException("administration.authority.left");
            }
            Map<String, Object> what =
                    from == null ? Map.of("reason", reason.strip()) : Map.of("from", from, "reason", reason.strip());
            audit.record(act, "tenant", tenantId, null, null, what);
        });
    }
}
