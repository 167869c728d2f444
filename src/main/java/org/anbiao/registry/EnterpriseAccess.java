package org.anbiao.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.registry.persistence.EnterpriseRepository;
import org.anbiao.registry.persistence.StateTimelineRepository;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.stereotype.Component;

/** The checks before every change of an enterprise: may this actor touch it, is the day possible, do the units fit. */
@Component
class EnterpriseAccess {

    private final EnterpriseRepository enterprises;
    private final StateTimelineRepository timelines;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final Clock clock;

    EnterpriseAccess(
            EnterpriseRepository enterprises,
            StateTimelineRepository timelines,
            UnitScopes scopes,
            CurrentActor currentActor,
            TenantDirectory tenants,
            Clock clock) {
        this.enterprises = enterprises;
        this.timelines = timelines;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * The enterprise, if the actor sees it and its unit works with it. A sister unit's is as unknown as one that does not
     * exist.
     */
    Enterprise require(EnterpriseId id) {
        return enterprises
                .find(id)
                .filter(found -> enterprises.reaches(scopes.current(), id))
                .orElseThrow(() -> new DomainException("registry.enterprise.not-found"));
    }

    /** Only the authorities decide; an enterprise's own people and a village's do not. */
    void requireAuthority() {
        Actor actor = currentActor.get();
        UnitScope.Reach reach = scopes.current().reach();
        if (actor.isEnterprise() || reach == UnitScope.Reach.VILLAGE || reach == UnitScope.Reach.GRID) {
            throw new DomainException("registry.authority-only");
        }
    }

    boolean isOwnEnterprise() {
        return currentActor.get().isEnterprise();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void requireNotFuture(LocalDate day) {
        if (day.isAfter(today())) {
            throw new DomainException("registry.date.future", day);
        }
    }

    /** A fact of an enterprise can have happened on this day: not in the future, not outside its life. */
    void requirePossible(Enterprise enterprise, LocalDate day) {
        requireNotFuture(day);
        Life life = enterprise.data().life();
        LocalDate opened = life.openedOn();
        LocalDate closed = life.closedOn();
        if (opened != null && day.isBefore(opened)) {
            throw new DomainException("registry.date.before-opening", opened);
        }
        if (closed != null && !day.isBefore(closed)) {
            throw new DomainException("registry.date.after-closing", closed);
        }
        timelines.closedOn(enterprise.id(), day).ifPresent(period -> {
            throw new DomainException(
                    "registry.date.while-closed", period.from(), java.util.Objects.requireNonNull(period.to()));
        });
    }

    /** The village; a town or street without villages of its own also serves as one. */
    Village village(UUID unitId) {
        OrgUnit unit = tenants.findUnit(unitId)
                .filter(found -> found.kind() == OrgUnit.Kind.VILLAGE || found.kind() == OrgUnit.Kind.TOWN)
                .orElseThrow(() -> new DomainException("registry.village.unknown"));
        return new Village(unit.id(), tenants.get(unit.tenantId()).areaId());
    }

    /** The supervisor's unit belongs to the supervisor. */
    void requireFits(Supervisor supervisor) {
        UUID unitId = supervisor.unitId();
        boolean known = tenants.find(supervisor.tenantId()).isPresent();
        boolean fits = unitId == null
                || tenants.findUnit(unitId)
                        .filter(unit -> unit.tenantId().equals(supervisor.tenantId()))
                        .filter(unit -> !unit.kind().isBlock())
                        .isPresent();
        if (!known || !fits) {
            throw new DomainException("registry.supervisor.unknown");
        }
    }
}
