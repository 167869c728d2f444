package org.anbiao.supervision.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.registry.UnitScope;
import org.anbiao.registry.UnitScopes;
import org.anbiao.supervision.persistence.ProgressQueries;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far enterprises are with the items of 33456, per sector: for an authority those in its sight, for a department those it
 * supervises, for a village its own. Enterprises in business on the day that take part in the campaign count; nine-small places have no
 * such items.
 */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional(readOnly = true)
public class MethodProgress {

    private final ProgressQueries queries;
    private final CurrentActor currentActor;
    private final UnitScopes scopes;
    private final Clock clock;

    MethodProgress(ProgressQueries queries, CurrentActor currentActor, UnitScopes scopes, Clock clock) {
        this.queries = queries;
        this.currentActor = currentActor;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Launched campaigns with enterprises in the actor's sight, the latest first. */
    public List<ProgressCampaign> campaigns() {
        return queries.campaigns(office());
    }

    /**
     * A row for each sector, the largest first, those without a sector last.
     *
     * @param asOf day that is looked at; not in the future
     */
    public List<SectorProgress> sectors(UUID campaignId, LocalDate asOf) {
        return queries.sectors(campaignId, possible(asOf), office(), scopes.current());
    }

    /** The enterprises behind a figure, those that lack it first. */
    public PagedList<ProgressEnterprise> enterprises(
            UUID campaignId, LocalDate asOf, ProgressFilter filter, PageRequest page) {
        Actor actor = office();
        UnitScope unit = scopes.current();
        LocalDate day = possible(asOf);
        return new PagedList<>(
                queries.enterprises(campaignId, day, filter, actor, unit, page),
                queries.count(campaignId, day, filter, actor, unit));
    }

    private LocalDate possible(LocalDate asOf) {
        if (asOf.isAfter(LocalDate.now(clock))) {
            throw new DomainException("supervision.progress.future");
        }
        return asOf;
    }

    private Actor office() {
        Actor actor = currentActor.get();
        if (actor.isEnterprise()) {
            throw new DomainException("supervision.offices-only");
        }
        return actor;
    }
}
