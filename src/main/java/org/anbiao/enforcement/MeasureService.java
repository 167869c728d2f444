package org.anbiao.enforcement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.enforcement.persistence.MeasureRows;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Incentives and constraints on enterprises, each counted once per enterprise and measure. */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class MeasureService {

    private static final BigDecimal MOST_YUAN = new BigDecimal("100000000");

    private final MeasureRows rows;
    private final EnforcementAccess access;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    MeasureService(
            MeasureRows rows, EnforcementAccess access, UnitScopes scopes, CurrentActor currentActor, AuditLog audit) {
        this.rows = rows;
        this.access = access;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** One page, the latest first, and the number of all rows. */
    @Transactional(readOnly = true)
    public PagedList<EnterpriseMeasure> list(RecordFilter filter, PageRequest page) {
        return rows.list(filter, scopes.current(), currentActor.get(), page);
    }

    /**
     * Gives an incentive or imposes a constraint.
     *
     * @throws DomainException by a village, if something is missing, for a day to come or outside the enterprise's life, or if the same
     *     measure was recorded for the day
     */
    @PreAuthorize("hasAuthority('sanction.decide')")
    public UUID record(EnterpriseMeasure.Draft draft) {
        Acting acting = access.sanctioning();
        CheckedEnterprise enterprise = access.enterprise(draft.enterpriseId());
        EnforcementAccess.required(draft.kind(), "enforcement.measure.kind-missing");
        EnforcementAccess.required(draft.basis(), "enforcement.measure.basis-missing");
        LocalDate day = access.possible(enterprise, draft.fromOn());
        amount(draft);
        UUID id = rows.insert(acting, draft, day)
                .orElseThrow(() -> new DomainException(
                        "enforcement.measure.recorded", draft.kind().strip(), day));
        audit.record(
                draft.side().code() + ".recorded",
                "enterprise_measure",
                id,
                enterprise.id(),
                null,
                Map.of("kind", draft.kind().strip(), "field", draft.field().code(), "fromOn", day.toString()));
        return id;
    }

    private static void amount(EnterpriseMeasure.Draft draft) {
        BigDecimal yuan = draft.amountYuan();
        if (yuan == null) {
            return;
        }
        if (draft.side() == MeasureSide.CONSTRAINT) {
            throw new DomainException("enforcement.measure.amount-of-constraint");
        }
        if (yuan.signum() <= 0
                || yuan.compareTo(MOST_YUAN) > 0
                || yuan.stripTrailingZeros().scale() > 2) {
            throw new DomainException("enforcement.measure.amount");
        }
    }

    /** Ends a measure that lasts; it stays counted on the day it began. */
    @PreAuthorize("hasAuthority('sanction.decide')")
    public void end(EnterpriseMeasure measure, @Nullable LocalDate day, String reason) {
        access.requireOwn(measure.tenantId(), measure.actingUnitId());
        LocalDate on = access.past(day);
        if (on.isBefore(measure.fromOn())) {
            throw new DomainException("enforcement.measure.end-early", measure.fromOn());
        }
        String why = EnforcementAccess.required(reason, "enforcement.end-reason-missing");
        if (!rows.end(measure.id(), on, why)) {
            throw new DomainException("enforcement.changed");
        }
        audit.record(
                measure.side().code() + ".ended",
                "enterprise_measure",
                measure.id(),
                measure.enterpriseId(),
                null,
                Map.of("endedOn", on.toString(), "reason", why));
    }
}
