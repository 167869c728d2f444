package org.anbiao.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.checklist.persistence.CheckPlanRows;
import org.anbiao.checklist.persistence.MissedQueries;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.norms.OwnSetService;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which checks are due and which were missed, reckoned from the plans on every look: nothing is kept that could go wrong, and nobody's
 * inbox is filled.
 */
@Service
@PreAuthorize("hasAuthority('hazard.read')")
@Transactional(readOnly = true)
public class CheckCalendar {

    private final CheckPlanRows plans;
    private final CheckReckoning reckoning;
    private final MissedQueries missed;
    private final OwnSetService sets;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;

    CheckCalendar(
            CheckPlanRows plans,
            CheckReckoning reckoning,
            MissedQueries missed,
            OwnSetService sets,
            UnitScopes scopes,
            CurrentActor currentActor) {
        this.plans = plans;
        this.reckoning = reckoning;
        this.missed = missed;
        this.sets = sets;
        this.scopes = scopes;
        this.currentActor = currentActor;
    }

    /** Days from one to another, both inclusive. */
    public record Span(LocalDate from, LocalDate to) {}

    /** The checks of an enterprise whose time is running, those that end first at the top. */
    public List<DueCheck> due(UUID enterpriseId) {
        return reckoning.due(enterpriseId, plans(enterpriseId));
    }

    /**
     * The checks of an enterprise that were not done in their time, the latest first.
     *
     * @throws DomainException for a span of more than a year or that ends before it begins
     */
    public List<MissedCheck> missed(UUID enterpriseId, Span span) {
        return reckoning.missed(enterpriseId, plans(enterpriseId), span);
    }

    /**
     * How each plan of an enterprise was kept by who is responsible for it: who checked, and who missed.
     *
     * @throws DomainException as {@link #missed(UUID, Span)}
     */
    public List<CheckDone> kept(UUID enterpriseId, Span span) {
        return reckoning.kept(enterpriseId, plans(enterpriseId), span);
    }

    private List<CheckPlan> plans(UUID enterpriseId) {
        sets.enterprise(enterpriseId);
        return plans.of(enterpriseId);
    }

    /**
     * Enterprises that the actor's unit works with and that missed checks, those with the most first.
     *
     * @throws DomainException as {@link #missed(UUID, Span)}
     */
    public PagedList<MissedCount> missed(Span span, PageRequest page) {
        Span past = reckoning.past(span);
        return missed.page(
                past.from(), past.to(), scopes.current(), currentActor.get().scope(), page);
    }
}
