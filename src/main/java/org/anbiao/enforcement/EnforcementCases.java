package org.anbiao.enforcement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.enforcement.persistence.CaseRows;
import org.anbiao.enforcement.persistence.InspectionRows;
import org.anbiao.enforcement.workflow.CaseProcess;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases: the facts, the decision, the sanctions and how they were carried out. Villages check and never punish
 * . The case in the engine follows the state kept here.
 */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class EnforcementCases {

    private final CaseRows rows;
    private final InspectionRows inspections;
    private final EnforcementAccess access;
    private final CaseProcess process;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    EnforcementCases(
            CaseRows rows,
            InspectionRows inspections,
            EnforcementAccess access,
            CaseProcess process,
            UnitScopes scopes,
            CurrentActor currentActor,
            AuditLog audit) {
        this.rows = rows;
        this.inspections = inspections;
        this.access = access;
        this.process = process;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** A case about an enterprise that the actor works with. */
    @Transactional(readOnly = true)
    public EnforcementCase get(UUID id) {
        return rows.find(scopes.current(), id).orElseThrow(() -> new DomainException("enforcement.case.unknown"));
    }

    /** One page, the latest first, and the number of all rows. */
    @Transactional(readOnly = true)
    public PagedList<CaseListItem> list(CaseFilter filter, PageRequest page) {
        return new PagedList<>(rows.page(filter, scopes.current(), currentActor.get(), page), count(filter));
    }

    /** How many match. */
    @Transactional(readOnly = true)
    public long count(CaseFilter filter) {
        return rows.count(filter, scopes.current(), currentActor.get());
    }

    /** The cases that came from an inspection. */
    @Transactional(readOnly = true)
    public List<UUID> ofInspection(Inspection inspection) {
        return rows.ofInspection(inspection.enterpriseId(), inspection.id());
    }

    /** Whether the actor's unit may punish at all. */
    @Transactional(readOnly = true)
    public boolean maySanction() {
        return !currentActor.get().isEnterprise() && !access.acting().isVillage();
    }

    /**
     * Opens a case.
     *
     * @param inspectionId the inspection of the same enterprise that it comes from; null without one
     * @throws DomainException by a village, for a day to come or before the enterprise, or without a title
     */
    @PreAuthorize("hasAuthority('sanction.decide')")
    public UUID open(
            UUID enterpriseId, @Nullable UUID inspectionId, CaseGround ground, String title, @Nullable LocalDate day) {
        Acting acting = access.sanctioning();
        CheckedEnterprise enterprise = access.enterprise(enterpriseId);
        LocalDate openedOn = access.possible(enterprise, day);
        String named = EnforcementAccess.required(title, "enforcement.case.title-missing");
        if (inspectionId != null) {
            Inspection inspection = inspections
                    .find(scopes.current(), inspectionId)
                    .filter(found -> found.enterpriseId().equals(enterpriseId))
                    .orElseThrow(() -> new DomainException("enforcement.inspection.unknown"));
            if (openedOn.isBefore(inspection.inspectedOn())) {
                throw new DomainException("enforcement.case.before-inspection", inspection.inspectedOn());
            }
        }
        UUID id = rows.insert(enterpriseId, acting, inspectionId, ground, named, openedOn);
        rows.setProcess(id, process.start(id));
        audit.record(
                "case.opened",
                "enforcement_case",
                id,
                enterpriseId,
                null,
                Map.of("ground", ground.code(), "openedOn", openedOn.toString()));
        return id;
    }

    /**
     * Establishes the facts.
     *
     * @throws DomainException without facts, for a day before the case, or if they were established before
     */
    @PreAuthorize("hasAuthority('sanction.decide')")
    public void establish(UUID id, int version, String facts, @Nullable LocalDate day) {
        EnforcementCase found = own(id);
        if (found.state() != CaseState.FACTS) {
            throw new DomainException("enforcement.case.facts-done");
        }
        String text = EnforcementAccess.required(facts, "enforcement.case.facts-missing");
        LocalDate on = notBefore(access.past(day), found.openedOn(), "enforcement.case.facts-early");
        changed(rows.establish(id, version, text, on));
        process.step(id);
        record("facts_established", found, Map.of("establishedOn", on.toString()));
    }

    /**
     * Decides a case whose facts are established; without sanctions it is closed.
     *
     * @throws DomainException without facts, number or basis, for sanctions that cannot stand, or without sanctions and reason
     */
    @PreAuthorize("hasAuthority('sanction.decide')")
    public void decide(UUID id, int version, CaseDecision decision) {
        EnforcementCase found = own(id);
        LocalDate established = found.establishedOn();
        if (found.state() == CaseState.FACTS || established == null) {
            throw new DomainException("enforcement.case.decide-without-facts");
        }
        if (found.state() != CaseState.DECISION) {
            throw new DomainException("enforcement.case.decided-before");
        }
        Acting acting = access.sanctioning();
        EnforcementAccess.required(decision.number(), "enforcement.case.number-missing");
        EnforcementAccess.required(decision.basis(), "enforcement.case.basis-missing");
        SanctionRules.check(decision.sanctions());
        boolean none = decision.sanctions().isEmpty();
        if (none) {
            EnforcementAccess.required(decision.noSanctionReason(), "enforcement.case.no-sanction-reason");
        }
        if (none && decision.expose()) {
            throw new DomainException("enforcement.case.expose-nothing");
        }
        LocalDate on = notBefore(access.past(decision.decidedOn()), established, "enforcement.case.decision-early");
        changed(rows.decide(id, version, decision, none ? CaseState.CLOSED : CaseState.EXECUTION));
        Acting author = new Acting(acting.tenantId(), found.actingUnitId(), found.actingName());
        decision.sanctions().forEach(sanction -> rows.insertSanction(found, author, sanction, on));
        process.step(id);
        record(
                "decided",
                found,
                Map.of(
                        "number", decision.number().strip(),
                        "decidedOn", on.toString(),
                        "sanctions",
                                decision.sanctions().stream()
                                        .map(sanction -> sanction.kind().code() + " "
                                                + sanction.amountYuan().toPlainString())
                                        .toList()));
    }

    /**
     * Says that a sanction was carried out; after the last one the case goes on to its exposure or is closed.
     *
     * @throws DomainException for a day before the decision, or if it was said before
     */
    @PreAuthorize("hasAuthority('sanction.decide')")
    public void carryOut(UUID id, UUID sanctionId, @Nullable LocalDate day, String note) {
        EnforcementCase found = own(id);
        LocalDate decided = found.decidedOn();
        if (found.state() != CaseState.EXECUTION || decided == null) {
            throw new DomainException("enforcement.case.not-in-execution");
        }
        LocalDate on = notBefore(access.past(day), decided, "enforcement.case.execution-early");
        changed(rows.carryOut(id, sanctionId, on, note.strip()));
        record("sanction_carried_out", found, Map.of("sanction", sanctionId, "on", on.toString()));
        if (found.left() == 1) {
            CaseState next = found.exposureWanted() ? CaseState.EXPOSURE : CaseState.CLOSED;
            changed(rows.move(id, CaseState.EXECUTION, next, next == CaseState.CLOSED ? on : null));
            process.step(id);
        }
    }

    private EnforcementCase own(UUID id) {
        access.sanctioning();
        EnforcementCase found = get(id);
        access.requireOwn(found.tenantId(), found.actingUnitId());
        return found;
    }

    private void record(String act, EnforcementCase found, Map<String, Object> value) {
        audit.record("case." + act, "enforcement_case", found.id(), found.enterpriseId(), null, value);
    }

    private static LocalDate notBefore(LocalDate day, LocalDate earliest, String messageKey) {
        if (day.isBefore(earliest)) {
            throw new DomainException(messageKey, earliest);
        }
        return day;
    }

    private static void changed(boolean went) {
        if (!went) {
            throw new DomainException("enforcement.changed");
        }
    }
}
