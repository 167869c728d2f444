package org.anbiao.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.supervision.persistence.InstitutionEvaluationRows;
import org.anbiao.tenancy.Actor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Evaluations of service institutions by a third party; what an authority publishes reaches those below it. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class InstitutionEvaluations {

    private final InstitutionEvaluationRows rows;
    private final ExpertPoolService pool;
    private final SupervisionAccess access;
    private final AuditLog audit;

    InstitutionEvaluations(
            InstitutionEvaluationRows rows, ExpertPoolService pool, SupervisionAccess access, AuditLog audit) {
        this.rows = rows;
        this.pool = pool;
        this.access = access;
        this.audit = audit;
    }

    /** Those of an institution that the own authority, one above or one below published, the latest first. */
    @Transactional(readOnly = true)
    public List<InstitutionEvaluation> of(UUID institutionId) {
        pool.institution(institutionId);
        Actor actor = access.office();
        List<UUID> tenants = new ArrayList<>(actor.definers());
        tenants.addAll(actor.scope());
        return rows.of(tenants, List.of(institutionId));
    }

    /**
     * Publishes an evaluation; it is not changed any more.
     *
     * @throws DomainException without assessor or what was found, where the assessor is the institution itself, for a day to come, or one
     *     of publication before the evaluation
     */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public UUID publish(InstitutionEvaluation.Draft draft) {
        access.office();
        ServiceInstitution institution = pool.institution(draft.institutionId());
        String assessor = SupervisionAccess.required(draft.assessor(), "supervision.evaluation.assessor-missing");
        SupervisionAccess.required(draft.content(), "supervision.evaluation.content-missing");
        if (assessor.equals(institution.name())) {
            throw new DomainException("supervision.evaluation.not-third", institution.name());
        }
        LocalDate evaluated = access.past(draft.evaluatedOn());
        LocalDate published = access.past(draft.publishedOn());
        if (published.isBefore(evaluated)) {
            throw new DomainException("supervision.evaluation.published-early", evaluated);
        }
        UUID id = rows.insert(draft, institution.name(), evaluated, published);
        audit.record(
                "institution.evaluated",
                "institution_evaluation",
                id,
                null,
                null,
                Map.of("institution", institution.name(), "assessor", assessor, "result", Codes.of(draft.result())));
        return id;
    }
}
