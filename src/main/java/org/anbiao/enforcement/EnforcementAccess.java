package org.anbiao.enforcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.enforcement.persistence.CheckedEnterpriseRows;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checks before every act: is the enterprise the actor's, is the day possible, may this unit do it. */
@Component
class EnforcementAccess {

    private final CheckedEnterpriseRows enterprises;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final Clock clock;

    EnforcementAccess(
            CheckedEnterpriseRows enterprises,
            UnitScopes scopes,
            CurrentActor currentActor,
            TenantDirectory tenants,
            Clock clock) {
        this.enterprises = enterprises;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** The enterprise; one of a sister unit is as unknown as one that does not exist. */
    CheckedEnterprise enterprise(UUID id) {
        return enterprises
                .find(scopes.current(), id)
                .orElseThrow(() -> new DomainException("enforcement.enterprise-not-yours"));
    }

    /** Who acts; an enterprise's own people never do. */
    Acting acting() {
        Actor actor = currentActor.get();
        if (actor.isEnterprise()) {
            throw new DomainException("enforcement.offices-only");
        }
        String authority = tenants.get(actor.tenantId()).shortName();
        UUID unitId = actor.unitId();
        OrgUnit unit = unitId == null ? null : tenants.findUnit(unitId).orElse(null);
        if (unit == null) {
            return new Acting(actor.tenantId(), unitId, authority);
        }
        return new Acting(unit.kind().isBlock() ? null : actor.tenantId(), unit.id(), authority + unit.name());
    }

    /**
     * Who acts, if it has the power to punish.
     *
     * @throws DomainException for a village or grid cell
     */
    Acting sanctioning() {
        Acting acting = acting();
        if (acting.isVillage()) {
            throw new DomainException("enforcement.village-cannot-punish");
        }
        return acting;
    }

    /** Only the unit that made a record, or the office of its authority, goes on with it. */
    void requireOwn(UUID tenantId, @Nullable UUID unitId) {
        Actor actor = currentActor.get();
        boolean own = actor.tenantId().equals(tenantId)
                && (actor.unitId() == null || actor.unitId().equals(unitId));
        if (actor.isEnterprise() || !own) {
            throw new DomainException("enforcement.not-your-record");
        }
    }

    /** The office of the authority itself, not one of its units. */
    boolean isOffice() {
        Actor actor = currentActor.get();
        return actor.unitId() == null && !actor.isEnterprise();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A day that was given and is not to come. */
    LocalDate past(@Nullable LocalDate day) {
        if (day == null) {
            throw new DomainException("enforcement.day-missing");
        }
        if (day.isAfter(today())) {
            throw new DomainException("enforcement.day-in-future", day);
        }
        return day;
    }

    /** A day that was given, is not to come and lies in the enterprise's life. */
    LocalDate possible(CheckedEnterprise enterprise, @Nullable LocalDate given) {
        LocalDate day = past(given);
        LocalDate opened = enterprise.openedOn();
        LocalDate closed = enterprise.closedOn();
        if (opened != null && day.isBefore(opened)) {
            throw new DomainException("enforcement.before-opening", enterprise.name(), opened);
        }
        if (closed != null && !day.isBefore(closed)) {
            throw new DomainException("enforcement.after-closing", enterprise.name(), closed);
        }
        return day;
    }

    /** A text that must be there, without blanks around it. */
    static String required(String text, String messageKey) {
        if (text.isBlank()) {
            throw new DomainException(messageKey);
        }
        return text.strip();
    }
}
