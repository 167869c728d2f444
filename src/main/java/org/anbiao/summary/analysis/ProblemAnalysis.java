package org.anbiao.summary.analysis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.registry.UnitScopes;
import org.anbiao.summary.CommonProblem;
import org.anbiao.summary.persistence.ProblemQueries;
import org.anbiao.summary.persistence.ProblemScope;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Analysis of common and outstanding problems: hazards by kind, items not met in self-evaluations, items not met in inspections,
 * findings of help visits. Counted by the rules of the summaries, over the enterprises that the actor works with.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read') and hasAuthority('hazard.read')")
@Transactional(readOnly = true)
public class ProblemAnalysis {

    private static final int MOST_COMMON = 20;
    private static final int MOST_OUTSTANDING = 100;

    private final ProblemQueries queries;
    private final UnitScopes scopes;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final Clock clock;

    ProblemAnalysis(
            ProblemQueries queries,
            UnitScopes scopes,
            TenantDirectory tenants,
            CurrentActor currentActor,
            Clock clock) {
        this.queries = queries;
        this.scopes = scopes;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** How problems spread over sectors, areas or size classes; the largest group first. */
    public List<ProblemGroup> groups(ProblemFilter filter, ProblemGrouping by) {
        return queries.groups(scope(filter), by, overAuthorities());
    }

    /** Problems that at least two enterprises had, those of most enterprises first; hazards of no named kind are not one problem. */
    public List<SharedProblem> common(ProblemFilter filter) {
        return queries.common(scope(filter), Set.of(CommonProblem.Kind.values()), MOST_COMMON);
    }

    /** Major hazards of the time or still open, and hazards past their day; open ones first. */
    public List<OutstandingRecord> outstanding(ProblemFilter filter) {
        return queries.outstanding(scope(filter), MOST_OUTSTANDING);
    }

    /**
     * The records behind a number, open ones first.
     *
     * @param kind null for all
     * @param name null for all of the kind
     * @param open whether only those that were not put right
     */
    public PagedList<ProblemRecord> records(
            ProblemFilter filter,
            CommonProblem.@Nullable Kind kind,
            @Nullable String name,
            boolean open,
            PageRequest page) {
        ProblemScope scope = scope(filter);
        ProblemQueries.Wanted wanted = new ProblemQueries.Wanted(kind, name, open);
        return new PagedList<>(queries.records(scope, wanted, page), queries.count(scope, wanted));
    }

    /** Whether areas are authorities, since the actor sees several; else they are villages. */
    private boolean overAuthorities() {
        return currentActor.get().scope().stream()
                        .map(tenants::get)
                        .filter(Tenant::isArea)
                        .count()
                > 1;
    }

    private ProblemScope scope(ProblemFilter filter) {
        Actor actor = currentActor.get();
        if (actor.isEnterprise()) {
            throw new DomainException("summary.analysis.offices-only");
        }
        if (filter.from().isAfter(filter.to()) || filter.to().isAfter(LocalDate.now(clock))) {
            throw new DomainException("summary.analysis.time");
        }
        return ProblemScope.of(filter, scopes.current(), actor);
    }
}
