package org.anbiao.enforcement;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.enforcement.persistence.CreditRows;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Credit records of deliberate acts, each with decision and basis, and safety liability insurance. */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class CreditService {

    private final CreditRows rows;
    private final EnforcementAccess access;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    CreditService(
            CreditRows rows, EnforcementAccess access, UnitScopes scopes, CurrentActor currentActor, AuditLog audit) {
        this.rows = rows;
        this.access = access;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** Entries of the credit record, the latest first, and the number of all. */
    @Transactional(readOnly = true)
    public PagedList<CreditEntry> entries(RecordFilter filter, PageRequest page) {
        return rows.entries(filter, scopes.current(), currentActor.get(), page);
    }

    /** Policies, the one that ends last first, and the number of all. */
    @Transactional(readOnly = true)
    public PagedList<LiabilityInsurance> policies(RecordFilter filter, PageRequest page) {
        return rows.policies(filter, scopes.current(), currentActor.get(), page);
    }

    /**
     * Makes an entry.
     *
     * @throws DomainException by a village, without decision, basis or description, about a principal without a name, for a day to come
     *     or before the enterprise, or if the decision is entered already
     */
    @PreAuthorize("hasAuthority('sanction.decide')")
    public UUID enter(CreditEntry.Draft draft) {
        Acting acting = access.sanctioning();
        CheckedEnterprise enterprise = access.enterprise(draft.enterpriseId());
        EnforcementAccess.required(draft.description(), "enforcement.credit.description-missing");
        EnforcementAccess.required(draft.decisionNumber(), "enforcement.credit.decision-missing");
        EnforcementAccess.required(draft.basis(), "enforcement.credit.basis-missing");
        if (draft.ofPrincipal()) {
            EnforcementAccess.required(draft.personName(), "enforcement.credit.person-missing");
        }
        LocalDate day = access.past(draft.decidedOn());
        LocalDate opened = enterprise.openedOn();
        if (opened != null && day.isBefore(opened)) {
            throw new DomainException("enforcement.before-opening", enterprise.name(), opened);
        }
        UUID id = rows.insert(acting, draft, day)
                .orElseThrow(() -> new DomainException(
                        "enforcement.credit.entered", draft.decisionNumber().strip()));
        audit.record(
                "credit.entered",
                "credit_entry",
                id,
                enterprise.id(),
                null,
                Map.of(
                        "act", draft.act().code(),
                        "decision", draft.decisionNumber().strip(),
                        "decidedOn", day.toString()));
        return id;
    }

    /** Takes an entry out again with a reason; that it stood there is kept. */
    @PreAuthorize("hasAuthority('sanction.decide')")
    public void remove(CreditEntry entry, @Nullable LocalDate day, String reason) {
        access.sanctioning();
        access.requireOwn(entry.tenantId(), currentActor.get().unitId());
        LocalDate on = access.past(day);
        if (on.isBefore(entry.decidedOn())) {
            throw new DomainException("enforcement.measure.end-early", entry.decidedOn());
        }
        String why = EnforcementAccess.required(reason, "enforcement.end-reason-missing");
        if (!rows.remove(entry.id(), on, why)) {
            throw new DomainException("enforcement.changed");
        }
        audit.record(
                "credit.removed",
                "credit_entry",
                entry.id(),
                entry.enterpriseId(),
                null,
                Map.of("removedOn", on.toString(), "reason", why));
    }

    /**
     * Records a policy of safety liability insurance.
     *
     * @throws DomainException without insurer, number or term, or for a term that ends before it begins
     */
    @PreAuthorize("hasAuthority('inspection.record')")
    public UUID insure(LiabilityInsurance.Draft draft) {
        access.acting();
        CheckedEnterprise enterprise = access.enterprise(draft.enterpriseId());
        EnforcementAccess.required(draft.insurer(), "enforcement.insurance.insurer-missing");
        EnforcementAccess.required(draft.policy(), "enforcement.insurance.policy-missing");
        LocalDate from = draft.fromOn();
        LocalDate to = draft.toOn();
        if (from == null || to == null || to.isBefore(from)) {
            throw new DomainException("enforcement.insurance.term");
        }
        UUID id = rows.insure(draft, from, to);
        audit.record(
                "insurance.recorded",
                "liability_insurance",
                id,
                enterprise.id(),
                null,
                Map.of("insurer", draft.insurer().strip(), "fromOn", from.toString(), "toOn", to.toString()));
        return id;
    }
}
