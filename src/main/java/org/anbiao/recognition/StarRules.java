package org.anbiao.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.recognition.persistence.StarRuleRows;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Criteria, rating body and term of stars: the authority's own, else of the nearest one above it. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class StarRules {

    private final StarRuleRows rows;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    StarRules(StarRuleRows rows, CurrentActor currentActor, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** What holds on a day. */
    @Transactional(readOnly = true)
    public Optional<StarRule> on(LocalDate day) {
        return rows.inForce(currentActor.get().tenantId(), day);
    }

    /**
     * Says how stars are given from today on; ratings given before keep what they were given by.
     *
     * @throws DomainException without criteria or body, or for a term of less than one month or more than ten years
     */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public void save(StarRule rule) {
        Integer months = rule.termMonths();
        if (rule.criteria().isBlank() || rule.body().isBlank()) {
            throw new DomainException("recognition.star-rule.missing");
        }
        if (months != null && (months < 1 || months > 120)) {
            throw new DomainException("recognition.star-rule.term-wrong");
        }
        StarRule kept = new StarRule(
                LocalDate.now(clock),
                rule.criteria().strip(),
                rule.body().strip(),
                months,
                rule.source().strip(),
                "");
        rows.save(kept);
        audit.record("recognition.star-rule", "tenant", currentActor.get().tenantId(), null, null, kept);
    }
}
