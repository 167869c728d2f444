package org.anbiao.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.registry.UnitScopes;
import org.anbiao.supervision.ServiceAssignment.EarlierAdvice;
import org.anbiao.supervision.persistence.AssignmentRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What experts and institutions were given to do, in which form and by which contract. Who advised an enterprise is not to
 * review it: that is warned of, and goes on with a recorded reason only.
 */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class AssignmentService {

    private final AssignmentRows rows;
    private final ExpertPoolService pool;
    private final SupervisionAccess access;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final Messages messages;
    private final AuditLog audit;

    AssignmentService(
            AssignmentRows rows,
            ExpertPoolService pool,
            SupervisionAccess access,
            UnitScopes scopes,
            CurrentActor currentActor,
            Messages messages,
            AuditLog audit) {
        this.rows = rows;
        this.pool = pool;
        this.access = access;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.messages = messages;
        this.audit = audit;
    }

    /** One page, the latest first. */
    @Transactional(readOnly = true)
    public PagedList<ServiceAssignment> list(String text, @Nullable ServicePurpose purpose, PageRequest page) {
        return rows.list(text, purpose, scopes.current(), currentActor.get().scope(), page);
    }

    /** Earlier advice to the enterprise that speaks against a review by the same institution or expert. */
    @Transactional(readOnly = true)
    public Optional<EarlierAdvice> conflict(
            ServicePurpose purpose,
            @Nullable UUID enterpriseId,
            @Nullable UUID institutionId,
            @Nullable UUID expertId) {
        if (!purpose.isReviewing() || enterpriseId == null) {
            return Optional.empty();
        }
        access.enterprise(enterpriseId);
        List<UUID> institutions = new ArrayList<>();
        if (institutionId != null) {
            institutions.add(institutionId);
        }
        if (expertId != null) {
            UUID employer = pool.expert(expertId).institutionId();
            if (employer != null) {
                institutions.add(employer);
            }
        }
        return rows.advice(enterpriseId, institutions, expertId);
    }

    /**
     * Gives something to an expert or an institution.
     *
     * @throws DomainException without either, for a former or no longer qualified one, without the contract of a bought service, without the
     *     enterprise it is about, for a day to come, or for a review by who advised the enterprise without a reason
     */
    @PreAuthorize("hasAuthority('supervision.record')")
    public UUID assign(ServiceAssignment.Draft draft) {
        Actor actor = access.office();
        LocalDate day = draft.fromOn() == null ? access.today() : draft.fromOn();
        ServiceInstitution institution = institution(draft.institutionId(), day);
        Expert expert = expert(draft.expertId(), day);
        if (institution == null && expert == null) {
            throw new DomainException("supervision.assignment.nobody");
        }
        if (draft.form() != ServiceForm.INTERNAL) {
            SupervisionAccess.required(draft.contract(), "supervision.assignment.contract-missing");
        }
        UUID enterprise = draft.enterpriseId();
        if (enterprise == null && draft.purpose().needsEnterprise()) {
            throw new DomainException("supervision.assignment.enterprise-missing");
        }
        if (enterprise != null) {
            access.enterprise(enterprise);
        }
        String earlier = conflict(draft.purpose(), enterprise, draft.institutionId(), draft.expertId())
                .map(this::words)
                .orElse("");
        if (!earlier.isEmpty() && draft.conflictReason().isBlank()) {
            throw new DomainException("supervision.assignment.conflict", earlier);
        }
        UUID id = rows.insert(draft, day, actor.unitId(), institution, expert, earlier);
        audit.record(
                earlier.isEmpty() ? "service.assigned" : "service.assigned-despite-advice",
                "service_assignment",
                id,
                enterprise,
                null,
                Map.of(
                        "purpose", Codes.of(draft.purpose()),
                        "institution", institution == null ? "" : institution.name(),
                        "expert", expert == null ? "" : expert.name(),
                        "earlier", earlier,
                        "reason",
                                earlier.isEmpty() ? "" : draft.conflictReason().strip()));
        return id;
    }

    /**
     * Ends it today, or on a day passed; it stays in the list.
     *
     * @throws DomainException without a day or reason, for another authority's, one that has ended, or a day before it began
     */
    @PreAuthorize("hasAuthority('supervision.record')")
    public void end(ServiceAssignment assignment, @Nullable LocalDate day, String reason) {
        LocalDate on = access.past(day);
        String why = SupervisionAccess.required(reason, "supervision.assignment.end-reason-missing");
        if (!rows.end(assignment.id(), access.office().tenantId(), on, why)) {
            throw new DomainException("supervision.assignment.not-ended");
        }
        audit.record(
                "service.ended",
                "service_assignment",
                assignment.id(),
                assignment.enterpriseId(),
                null,
                Map.of("endedOn", on.toString(), "reason", why));
    }

    /** The earlier advice in a sentence. */
    @Transactional(readOnly = true)
    public String words(EarlierAdvice earlier) {
        return messages.chinese(
                "supervision.assignment.earlier",
                earlier.on(),
                earlier.actingName(),
                earlier.who(),
                messages.chinese("supervision.purpose." + Codes.of(earlier.purpose())));
    }

    private @Nullable ServiceInstitution institution(@Nullable UUID id, LocalDate day) {
        if (id == null) {
            return null;
        }
        ServiceInstitution institution = pool.institution(id);
        if (institution.endedOn() != null || !institution.isQualified(day)) {
            throw new DomainException("supervision.assignment.not-qualified", institution.name());
        }
        return institution;
    }

    private @Nullable Expert expert(@Nullable UUID id, LocalDate day) {
        if (id == null) {
            return null;
        }
        Expert expert = pool.expert(id);
        if (expert.endedOn() != null || !expert.isQualified(day)) {
            throw new DomainException("supervision.assignment.not-qualified", expert.name());
        }
        return expert;
    }
}
