package org.anbiao.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.tenancy.TenantTerms;
import org.anbiao.tenancy.Term;
import org.anbiao.tenancy.TermChoice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an authority calls its kinds of units: a name holds from a day on and is only followed by another one. */
@Service
@PreAuthorize("hasAuthority('tenant.admin')")
@Transactional
public class TermService {

    /** Longest name. */
    public static final int LONGEST = 20;

    private final TenantTerms terms;
    private final TenantDirectory tenants;
    private final Reach reach;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    TermService(
            TenantTerms terms,
            TenantDirectory tenants,
            Reach reach,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.terms = terms;
        this.tenants = tenants;
        this.reach = reach;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every name as it holds for an authority today. */
    @Transactional(readOnly = true)
    public List<TermLine> terms(UUID tenantId) {
        return currentActor.callAs(reach.actorIn(tenantId), () -> Arrays.stream(Term.values())
                .map(term -> line(tenantId, term))
                .toList());
    }

    private TermLine line(UUID tenantId, Term term) {
        Optional<TermChoice> choice = terms.inForce(tenantId, term, today());
        return new TermLine(
                term,
                choice.map(TermChoice::text).orElse(""),
                choice.flatMap(found -> tenants.find(found.tenantId()))
                        .map(Tenant::shortName)
                        .orElse(""),
                choice.map(TermChoice::fromOn).orElse(null),
                terms.history(tenantId, term));
    }

    /** The first day a name may hold. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Gives a name.
     *
     * @param text the name; empty to follow the superior again
     * @throws DomainException administration.term.…, administration.setting.past, administration.reason-missing
     */
    public void name(UUID tenantId, Term term, String text, LocalDate fromOn, String reason) {
        UnitService.requireReason(reason);
        if (text.strip().length() > LONGEST) {
            throw new DomainException("administration.term.too-long", LONGEST);
        }
        if (fromOn.isBefore(today())) {
            throw new DomainException("administration.setting.past", today());
        }
        currentActor.callAs(reach.actorIn(tenantId), () -> {
            String before =
                    terms.inForce(tenantId, term, fromOn).map(TermChoice::text).orElse("");
            terms.choose(term, text.strip(), fromOn, reason.strip());
            audit.record(
                    "term.named",
                    "term",
                    null,
                    null,
                    Map.of("term", term.code(), "name", before),
                    Map.of("term", term.code(), "name", text.strip(), "from", fromOn, "reason", reason.strip()));
            return tenantId;
        });
    }
}
