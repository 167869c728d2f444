package org.anbiao.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.enforcement.EnforcementCases;
import org.anbiao.supervision.InstitutionCase.Decision;
import org.anbiao.supervision.InstitutionCase.Ground;
import org.anbiao.supervision.persistence.InstitutionCaseRows;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases against service institutions for false or paper-only service: filed with the facts, then decided once. They count in no
 * form; villages check and never punish.
 */
@Service
@PreAuthorize("hasAuthority('report.read')")
@Transactional
public class InstitutionCases {

    private static final String SUBJECT = "institution_case";
    private static final int AMOUNT_DECIMALS = 2;
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    private final InstitutionCaseRows rows;
    private final ExpertPoolService pool;
    private final EnforcementCases enforcement;
    private final SupervisionAccess access;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    InstitutionCases(
            InstitutionCaseRows rows,
            ExpertPoolService pool,
            EnforcementCases enforcement,
            SupervisionAccess access,
            CurrentActor currentActor,
            AuditLog audit) {
        this.rows = rows;
        this.pool = pool;
        this.enforcement = enforcement;
        this.access = access;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** One page of the own authority's cases and of those below it, open ones first, and the number of all. */
    @Transactional(readOnly = true)
    public PagedList<InstitutionCase> list(InstitutionCase.Filter filter, PageRequest page) {
        access.office();
        return rows.page(filter, currentActor.get().scope(), page);
    }

    /** Whether the actor decides on this case; an authority above only reads it. */
    @Transactional(readOnly = true)
    public boolean mayDecide(InstitutionCase one) {
        return one.decision() == null
                && one.tenantId().equals(currentActor.get().tenantId())
                && enforcement.maySanction();
    }

    /**
     * Files a case against an institution of the own register or of one above.
     *
     * @param content the facts
     * @throws DomainException by a village, for an unknown institution, without facts, or for a day that is missing or to come
     */
    @PreAuthorize("hasAuthority('sanction.decide')")
    public UUID file(UUID institutionId, Ground ground, String content, @Nullable LocalDate day) {
        requireSanctioning();
        String name = pool.institution(institutionId).name();
        String facts = SupervisionAccess.required(content, "supervision.case.content-missing");
        LocalDate filedOn = access.past(day);
        UUID id = rows.insert(institutionId, name, ground, facts, filedOn);
        audit.record(
                "institution.case-filed",
                SUBJECT,
                id,
                null,
                null,
                Map.of("institution", name, "ground", Codes.of(ground), "filedOn", filedOn.toString()));
        return id;
    }

    /**
     * Decides a case and so closes it.
     *
     * @throws DomainException by a village or another authority, for a case that was decided before, without a basis, for a day that is
     *     missing, to come or before the case, for a fine or confiscation without an amount, or without a number for a sanction
     */
    @PreAuthorize("hasAuthority('sanction.decide')")
    public void decide(UUID id, Decision decision) {
        requireSanctioning();
        InstitutionCase found = rows.find(id, currentActor.get().scope())
                .orElseThrow(() -> new DomainException("supervision.case.unknown"));
        if (!found.tenantId().equals(currentActor.get().tenantId())) {
            throw new DomainException("supervision.not-your-record");
        }
        LocalDate day = access.past(decision.decidedOn());
        if (day.isBefore(found.filedOn())) {
            throw new DomainException("supervision.case.decided-early", found.filedOn());
        }
        SupervisionAccess.required(decision.basis(), "supervision.case.basis-missing");
        if (decision.kind() != InstitutionCase.SanctionKind.NONE) {
            SupervisionAccess.required(decision.number(), "supervision.case.number-missing");
        }
        requireAmount(decision);
        if (!rows.decide(id, decision, day)) {
            throw new DomainException("supervision.case.decided-before");
        }
        audit.record(
                "institution.case-decided",
                SUBJECT,
                id,
                null,
                null,
                Map.of(
                        "institution",
                        found.institutionName(),
                        "sanction",
                        Codes.of(decision.kind()),
                        "decidedOn",
                        day.toString()));
    }

    private static void requireAmount(Decision decision) {
        BigDecimal amount = decision.amountYuan();
        if (!decision.kind().hasAmount()) {
            if (amount != null) {
                throw new DomainException("supervision.case.amount-without-fine");
            }
        } else if (amount == null
                || amount.signum() <= 0
                || amount.compareTo(MOST) >= 0
                || amount.stripTrailingZeros().scale() > AMOUNT_DECIMALS) {
            throw new DomainException("supervision.case.amount");
        }
    }

    private void requireSanctioning() {
        access.office();
        if (!enforcement.maySanction()) {
            throw new DomainException("supervision.case.village");
        }
    }
}
