package org.anbiao.enforcement;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.enforcement.persistence.CaseRows;
import org.anbiao.enforcement.persistence.ExposureRows;
import org.anbiao.enforcement.workflow.CaseProcess;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The exposure of typical cases: proposed, approved by somebody else, published on a day. */
@Service
@PreAuthorize("hasAuthority('sanction.decide')")
@Transactional
public class ExposureService {

    private final EnforcementCases cases;
    private final CaseRows rows;
    private final ExposureRows exposures;
    private final EnforcementAccess access;
    private final CaseProcess process;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    ExposureService(
            EnforcementCases cases,
            CaseRows rows,
            ExposureRows exposures,
            EnforcementAccess access,
            CaseProcess process,
            CurrentActor currentActor,
            AuditLog audit) {
        this.cases = cases;
        this.rows = rows;
        this.exposures = exposures;
        this.access = access;
        this.process = process;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /**
     * Proposes the text.
     *
     * @throws DomainException before the sanctions are carried out, if a proposal waits, or if something is missing
     */
    public void propose(UUID caseId, String title, String content, String medium) {
        EnforcementCase found = inExposure(caseId);
        access.requireOwn(found.tenantId(), found.actingUnitId());
        if (found.exposure().isPresent()) {
            throw new DomainException("enforcement.exposure.proposed-before");
        }
        UUID id = exposures.insert(
                found,
                author(found),
                EnforcementAccess.required(title, "enforcement.exposure.title-missing"),
                EnforcementAccess.required(content, "enforcement.exposure.content-missing"),
                EnforcementAccess.required(medium, "enforcement.exposure.medium-missing"));
        process.step(caseId);
        record("proposed", found, id, Map.of("title", title.strip(), "medium", medium.strip()));
    }

    /** Gives the exposure up while nobody has approved it; the case is closed. */
    public void giveUp(UUID caseId) {
        EnforcementCase found = inExposure(caseId);
        access.requireOwn(found.tenantId(), found.actingUnitId());
        if (found.exposure().isPresent()) {
            throw new DomainException("enforcement.exposure.proposed-before");
        }
        rows.giveUpExposure(caseId);
        rows.move(caseId, CaseState.EXPOSURE, CaseState.CLOSED, access.today());
        process.step(caseId);
        record("given_up", found, caseId, Map.of());
    }

    /**
     * Approves a proposal.
     *
     * @throws DomainException for one's own proposal, or by somebody who is not of the authority's office
     */
    public void approve(UUID caseId) {
        EnforcementCase found = inExposure(caseId);
        Exposure exposure = waiting(found);
        requireOther(found, exposure);
        changed(exposures.approve(exposure.id(), currentActor.get(), access.today()));
        process.step(caseId);
        record("approved", found, exposure.id(), Map.of("title", exposure.title()));
    }

    /** Refuses a proposal with a reason; another one may be made. */
    public void refuse(UUID caseId, String reason) {
        EnforcementCase found = inExposure(caseId);
        Exposure exposure = waiting(found);
        requireOther(found, exposure);
        String why = EnforcementAccess.required(reason, "enforcement.exposure.reason-missing");
        changed(exposures.refuse(exposure.id(), currentActor.get(), why));
        process.step(caseId);
        record("refused", found, exposure.id(), Map.of("reason", why));
    }

    /**
     * Says on which day an approved one was published; that day is counted.
     *
     * @throws DomainException before the approval
     */
    public void publish(UUID caseId, @Nullable LocalDate day) {
        EnforcementCase found = inExposure(caseId);
        access.requireOwn(found.tenantId(), found.actingUnitId());
        Exposure exposure = found.exposure()
                .filter(one -> one.state() == Exposure.State.APPROVED)
                .orElseThrow(() -> new DomainException("enforcement.exposure.not-approved"));
        LocalDate on = access.past(day);
        LocalDate approved = exposure.approvedOn();
        if (approved != null && on.isBefore(approved)) {
            throw new DomainException("enforcement.exposure.before-approval", approved);
        }
        changed(exposures.publish(exposure.id(), on));
        rows.move(caseId, CaseState.EXPOSURE, CaseState.CLOSED, on);
        process.step(caseId);
        record("published", found, exposure.id(), Map.of("exposedOn", on.toString()));
    }

    private EnforcementCase inExposure(UUID caseId) {
        access.sanctioning();
        EnforcementCase found = cases.get(caseId);
        if (found.state() != CaseState.EXPOSURE) {
            throw new DomainException("enforcement.exposure.not-yet");
        }
        return found;
    }

    private static Exposure waiting(EnforcementCase found) {
        return found.exposure()
                .filter(one -> one.state() == Exposure.State.PROPOSED)
                .orElseThrow(() -> new DomainException("enforcement.exposure.nothing-waits"));
    }

    private void requireOther(EnforcementCase found, Exposure exposure) {
        Actor actor = currentActor.get();
        if (!access.isOffice() || !actor.tenantId().equals(found.tenantId())) {
            throw new DomainException("enforcement.exposure.office-approves");
        }
        if (actor.memberId() == null || actor.memberId().equals(exposure.proposedBy())) {
            throw new DomainException("enforcement.exposure.own-proposal");
        }
    }

    private static Acting author(EnforcementCase found) {
        return new Acting(found.tenantId(), found.actingUnitId(), found.actingName());
    }

    private void record(String act, EnforcementCase found, UUID id, Map<String, Object> value) {
        audit.record("exposure." + act, "case_exposure", id, found.enterpriseId(), null, value);
    }

    private static void changed(boolean went) {
        if (!went) {
            throw new DomainException("enforcement.changed");
        }
    }
}
