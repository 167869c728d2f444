package org.anbiao.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.enforcement.CheckedEnterprise;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checks before every act: is the enterprise the actor's, is the day possible, whose record is it. */
@Component
class SupervisionAccess {

    private final InspectionService inspections;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final Clock clock;

    SupervisionAccess(InspectionService inspections, CurrentActor currentActor, TenantDirectory tenants, Clock clock) {
        this.inspections = inspections;
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** The enterprise; one of a sister unit is as unknown as one that does not exist. */
    CheckedEnterprise enterprise(UUID id) {
        return inspections.enterprise(id);
    }

    /** Who acts for an authority; an enterprise's own people never do. */
    Actor office() {
        Actor actor = currentActor.get();
        if (actor.isEnterprise()) {
            throw new DomainException("supervision.offices-only");
        }
        return actor;
    }

    /** The acting authority and unit in words. */
    String actingName() {
        Actor actor = currentActor.get();
        String authority = tenants.get(actor.tenantId()).shortName();
        UUID unitId = actor.unitId();
        return unitId == null
                ? authority
                : authority + tenants.findUnit(unitId).map(OrgUnit::name).orElse("");
    }

    /** Only the unit that made a record, or the office of its authority, goes on with it. */
    boolean isOwn(UUID tenantId, @Nullable UUID unitId) {
        Actor actor = currentActor.get();
        return !actor.isEnterprise()
                && actor.tenantId().equals(tenantId)
                && (actor.unitId() == null || actor.unitId().equals(unitId));
    }

    void requireOwn(UUID tenantId, @Nullable UUID unitId) {
        if (!isOwn(tenantId, unitId)) {
            throw new DomainException("supervision.not-your-record");
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A day that was given and is not to come. */
    LocalDate past(@Nullable LocalDate day) {
        if (day == null) {
            throw new DomainException("supervision.day-missing");
        }
        if (day.isAfter(today())) {
            throw new DomainException("supervision.day-in-future", day);
        }
        return day;
    }

    /** A day that was given, is not to come and lies in the enterprise's life. */
    LocalDate possible(CheckedEnterprise enterprise, @Nullable LocalDate given) {
        LocalDate day = past(given);
        LocalDate opened = enterprise.openedOn();
        LocalDate closed = enterprise.closedOn();
        if (opened != null && day.isBefore(opened) || closed != null && !day.isBefore(closed)) {
            throw new DomainException("supervision.not-in-business", enterprise.name(), day);
        }
        return day;
    }

    /** A deadline that was given and does not lie before a day. */
    static LocalDate due(@Nullable LocalDate due, LocalDate notBefore) {
        if (due == null) {
            throw new DomainException("supervision.due-missing");
        }
        if (due.isBefore(notBefore)) {
            throw new DomainException("supervision.due-early", notBefore);
        }
        return due;
    }

    /** A text that must be there, without blanks around it. */
    static String required(String text, String messageKey) {
        if (text.isBlank()) {
            throw new DomainException(messageKey);
        }
        return text.strip();
    }
}
