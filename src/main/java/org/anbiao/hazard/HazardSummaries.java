package org.anbiao.hazard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.hazard.HazardSettings.Frequent;
import org.anbiao.hazard.persistence.SummaryQueries;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.TenantSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The live lists of frequent hazards, and how far enterprises have cleared theirs. */
@Service
@PreAuthorize("hasAuthority('hazard.read')")
@Transactional(readOnly = true)
public class HazardSummaries {

    private static final int TOP = 10;

    private final HazardAccess access;
    private final SummaryQueries queries;
    private final UnitScopes scopes;
    private final TenantSettings settings;

    HazardSummaries(HazardAccess access, SummaryQueries queries, UnitScopes scopes, TenantSettings settings) {
        this.access = access;
        this.queries = queries;
        this.scopes = scopes;
        this.settings = settings;
    }

    /** What makes a category frequent for the actor's authority today. */
    public Frequent rule() {
        return Frequent.of(settings.choice(access.actor().tenantId(), HazardSettings.FREQUENT, access.today()));
    }

    /**
     * Categories that come back in single enterprises that the actor's unit works with, the most frequent first.
     *
     * @param enterpriseId one enterprise's; null for all
     */
    public List<FrequentHazard> frequent(@Nullable UUID enterpriseId, int limit) {
        Frequent rule = rule();
        return queries.frequent(
                scopes.current(),
                access.actor().scope(),
                enterpriseId,
                access.today().minusDays(rule.days() - 1L),
                rule.times(),
                limit);
    }

    /** The ten categories found most often in the enterprises that the actor's unit works with. */
    public List<FrequentHazard> topOfArea() {
        return queries.top(
                scopes.current(), access.actor().scope(), access.today().minusDays(rule().days() - 1L), TOP);
    }

    /**
     * How enterprises stand for a time: those with anything open, opened or closed in it; what is open longest first.
     *
     * @param from first day, inclusive
     * @param to last day, inclusive
     * @throws DomainException hazard.balance.days when the last day lies before the first
     */
    public PagedList<HazardBalance> balances(LocalDate from, LocalDate to, PageRequest page) {
        if (to.isBefore(from)) {
            throw new DomainException("hazard.balance.days");
        }
        return queries.balances(scopes.current(), access.actor().scope(), null, from, to, page);
    }

    /** The same for one enterprise; all zero where there was nothing. */
    public HazardBalance balance(UUID enterpriseId, LocalDate from, LocalDate to) {
        HazardSubject subject = access.subject(enterpriseId);
        return queries
                .balances(scopes.current(), access.actor().scope(), enterpriseId, from, to, PageRequest.page(0, 1))
                .rows()
                .stream()
                .findFirst()
                .orElse(new HazardBalance(enterpriseId, subject.name(), 0, 0, 0, 0, 0, 0));
    }
}
