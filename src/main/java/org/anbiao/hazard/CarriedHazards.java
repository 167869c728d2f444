package org.anbiao.hazard;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.campaign.Campaign;
import org.anbiao.campaign.CarriedRecords;
import org.anbiao.campaign.YearChange;
import org.anbiao.definition.Difference;
import org.anbiao.hazard.HazardFilter.Carried;
import org.anbiao.hazard.HazardFilter.Group;
import org.anbiao.hazard.persistence.HazardQueries;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.anbiao.registry.UnitScopes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hazards that one year's campaign passes to the next: told before the launch, counted and listed after it; nothing is copied. */
@Component
@Transactional(readOnly = true)
class CarriedHazards implements CarriedRecords, YearChange {

    private final HazardQueries queries;
    private final HazardAccess access;
    private final UnitScopes scopes;
    private final CurrentMember currentMember;

    CarriedHazards(HazardQueries queries, HazardAccess access, UnitScopes scopes, CurrentMember currentMember) {
        this.queries = queries;
        this.access = access;
        this.scopes = scopes;
        this.currentMember = currentMember;
    }

    @Override
    public String labelKey() {
        return "hazard.nav";
    }

    @Override
    public Optional<Counts> passedTo(UUID campaignId) {
        if (!currentMember.has(Permission.HAZARD_READ)) {
            return Optional.empty();
        }
        HazardFilter passed = HazardFilter.ALL.carried(Carried.into(campaignId, null));
        return Optional.of(new Counts(
                new Count(count(passed), count(passed.in(Group.OPEN))),
                queries.passedTo(campaignId, scopes.current(), access.actor().scope(), access.today()).stream()
                        .map(unit -> new OfUnit(unit.memberId(), new Count(unit.passed(), unit.open())))
                        .toList()));
    }

    @Override
    public String list(UUID campaignId, @Nullable UUID memberId, boolean open) {
        return "hazards?carried=" + campaignId
                + (memberId == null ? "" : "&member=" + memberId)
                + (open ? "" : "&state=all");
    }

    /** Hazards themselves do not differ from year to year. */
    @Override
    public List<Difference> differences(Campaign before, Campaign next) {
        return List.of();
    }

    @Override
    public List<OpenWork> open(Campaign before) {
        if (!currentMember.has(Permission.HAZARD_READ)) {
            return List.of();
        }
        HazardFilter passing =
                HazardFilter.ALL.carried(Carried.outOf(before.id())).in(Group.OPEN);
        return List.of(new OpenWork(
                "hazard.passes-on",
                count(passing),
                queries.enterprises(passing, scopes.current(), access.actor().scope(), access.today()),
                "hazards?passed-on=" + before.id()));
    }

    private long count(HazardFilter filter) {
        return queries.count(filter, scopes.current(), access.actor().scope(), access.today());
    }
}
