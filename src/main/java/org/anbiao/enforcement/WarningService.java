package org.anbiao.enforcement;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.enforcement.persistence.WarningRows;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Warning talks with enterprises, warning notices and the blacklist. */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class WarningService {

    private final WarningRows rows;
    private final EnforcementAccess access;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    WarningService(
            WarningRows rows, EnforcementAccess access, UnitScopes scopes, CurrentActor currentActor, AuditLog audit) {
        this.rows = rows;
        this.access = access;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** One page, the latest first, and the number of all rows. */
    @Transactional(readOnly = true)
    public PagedList<EnterpriseWarning> list(RecordFilter filter, PageRequest page) {
        return rows.list(filter, scopes.current(), currentActor.get(), page);
    }

    /**
     * Records a warning.
     *
     * @throws DomainException by a village, if something is missing, for a day to come or outside the enterprise's life, or for an
     *     enterprise that is on the authority's blacklist already
     */
    @PreAuthorize("hasAuthority('sanction.decide')")
    public UUID record(EnterpriseWarning.Draft draft) {
        Acting acting = access.sanctioning();
        CheckedEnterprise enterprise = access.enterprise(draft.enterpriseId());
        LocalDate day = access.possible(enterprise, draft.heldOn());
        EnforcementAccess.required(draft.reason(), "enforcement.warning.reason-missing");
        if (draft.kind() == WarningKind.TALK) {
            EnforcementAccess.required(draft.people(), "enforcement.warning.people-missing");
        } else {
            EnforcementAccess.required(draft.basis(), "enforcement.warning.basis-missing");
        }
        if (draft.kind() == WarningKind.BLACKLIST && rows.isListed(currentActor.get(), enterprise.id())) {
            throw new DomainException("enforcement.warning.listed", enterprise.name());
        }
        UUID id = rows.insert(acting, draft, day);
        audit.record(
                "warning.recorded",
                "enterprise_warning",
                id,
                enterprise.id(),
                null,
                Map.of("kind", draft.kind().code(), "heldOn", day.toString()));
        return id;
    }

    /** Takes an enterprise off the blacklist. */
    @PreAuthorize("hasAuthority('sanction.decide')")
    public void end(EnterpriseWarning warning, @Nullable LocalDate day, String reason) {
        access.requireOwn(warning.tenantId(), warning.actingUnitId());
        LocalDate on = access.past(day);
        if (warning.kind() != WarningKind.BLACKLIST) {
            throw new DomainException("enforcement.warning.not-listed");
        }
        if (on.isBefore(warning.heldOn())) {
            throw new DomainException("enforcement.measure.end-early", warning.heldOn());
        }
        String why = EnforcementAccess.required(reason, "enforcement.end-reason-missing");
        if (!rows.end(warning.id(), on, why)) {
            throw new DomainException("enforcement.changed");
        }
        audit.record(
                "warning.ended",
                "enterprise_warning",
                warning.id(),
                warning.enterpriseId(),
                null,
                Map.of("endedOn", on.toString(), "reason", why));
    }
}
