package org.anbiao.hazard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.anbiao.common.DomainException;
import org.anbiao.documents.FileStore;
import org.anbiao.documents.StoredFile;
import org.anbiao.hazard.persistence.HazardRows;
import org.anbiao.hazard.persistence.SubjectRows;
import org.anbiao.registry.UnitScope;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checks before every act: is the enterprise the actor's, is the day possible, whose side is the actor on. */
@Component
class HazardAccess {

    private static final int MOST_PHOTOS = 9;

    private final HazardRows hazards;
    private final SubjectRows subjects;
    private final UnitScopes scopes;
    private final TenantDirectory tenants;
    private final FileStore files;
    private final CurrentActor currentActor;
    private final Clock clock;

    HazardAccess(
            HazardRows hazards,
            SubjectRows subjects,
            UnitScopes scopes,
            TenantDirectory tenants,
            FileStore files,
            CurrentActor currentActor,
            Clock clock) {
        this.hazards = hazards;
        this.subjects = subjects;
        this.scopes = scopes;
        this.tenants = tenants;
        this.files = files;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The enterprise, if the actor's unit works with it. A sister unit's is as unknown as one that does not exist. */
    HazardSubject subject(UUID enterpriseId) {
        return subjects.find(scopes.current(), enterpriseId)
                .orElseThrow(() -> new DomainException("hazard.enterprise-not-yours"));
    }

    /** The hazard, if the actor's unit works with its enterprise. */
    Hazard hazard(UUID id) {
        Hazard found = hazards.find(id).orElseThrow(() -> new DomainException("hazard.unknown"));
        if (subjects.find(scopes.current(), found.enterpriseId()).isEmpty()) {
            throw new DomainException("hazard.unknown");
        }
        return found;
    }

    Actor actor() {
        return currentActor.get();
    }

    /** The part of the authority's enterprises that the actor works with. */
    UnitScope unit() {
        return scopes.current();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A day on which something can have been done: not before another, not in the future. */
    LocalDate past(@Nullable LocalDate day, LocalDate notBefore) {
        if (day == null || day.isAfter(today())) {
            throw new DomainException("hazard.day-missing");
        }
        if (day.isBefore(notBefore)) {
            throw new DomainException("hazard.day-too-early", notBefore);
        }
        return day;
    }

    /** Words that must be there. */
    static String words(String text, String messageKey) {
        if (text.isBlank()) {
            throw new DomainException(messageKey);
        }
        return text.strip();
    }

    /** Pictures exist, are the actor's to see, show no other enterprise, and are not more than a step carries. */
    void requirePhotos(UUID enterpriseId, Collection<UUID> photos) {
        if (photos.size() > MOST_PHOTOS) {
            throw new DomainException("hazard.too-many-photos", MOST_PHOTOS);
        }
        for (UUID photo : photos) {
            StoredFile file = files.find(photo).orElseThrow(() -> new DomainException("hazard.photo-unknown"));
            if (file.enterpriseId() != null && !file.enterpriseId().equals(enterpriseId)) {
                throw new DomainException("hazard.photo-of-another");
            }
        }
    }

    /**
     * Whether the actor is on the side that ordered an official hazard: its authority's office, or the unit that ordered it, with
     * the village of a grid worker and the grid workers of a village.
     */
    boolean isOrderingSide(Hazard hazard) {
        Actor actor = currentActor.get();
        Hazard.Order order = hazard.order();
        if (order == null || actor.isEnterprise() || !actor.tenantId().equals(order.tenantId())) {
            return false;
        }
        UUID unit = actor.unitId();
        return unit == null
                || unit.equals(order.unitId())
                || isAbove(unit, order.unitId())
                || isAbove(order.unitId(), unit);
    }

    private boolean isAbove(@Nullable UUID upper, @Nullable UUID lower) {
        return upper != null
                && lower != null
                && tenants.findUnit(lower)
                        .map(OrgUnit::parentId)
                        .filter(upper::equals)
                        .isPresent();
    }

    /**
     * Whether the actor may say that a hazard is rectified: the ordering side for an official one; inside the firm else, and for
     * places whose people have no accounts the office that works with them.
     */
    boolean isCheckingSide(Hazard hazard) {
        if (hazard.isOfficial()) {
            return isOrderingSide(hazard);
        }
        return currentActor.get().isEnterprise() || !hasPeople(hazard.enterpriseId());
    }

    /**
     * Whether the actor may do what the firm owes: its own people; for places whose people have no accounts the office that works with
     * them (decision 0281).
     */
    boolean isActingSide(Hazard hazard) {
        return currentActor.get().isEnterprise() || !hasPeople(hazard.enterpriseId());
    }

    /** Accounts of a firm may belong to its area or to whoever supervises it, where the actor does not see them. */
    private boolean hasPeople(UUID enterpriseId) {
        HazardSubject subject = subjects.find(enterpriseId).orElseThrow(() -> new DomainException("hazard.unknown"));
        return Stream.of(subject.areaTenantId(), subject.supervisorTenantId())
                .distinct()
                .anyMatch(authority -> currentActor.callAs(
                        tenants.systemActor(authority),
                        () -> !subjects.people(authority, enterpriseId).isEmpty()));
    }

    /** Refuses an office what the firm's own people have to do. */
    void requireActingSide(Hazard hazard) {
        if (!isActingSide(hazard)) {
            throw new DomainException("hazard.act-firm");
        }
    }

    /** Refuses whoever does not check this hazard, and who rectified it. */
    void requireChecker(Hazard hazard) {
        if (!isCheckingSide(hazard)) {
            throw new DomainException(hazard.isOfficial() ? "hazard.check-official" : "hazard.check-firm");
        }
        Actor actor = currentActor.get();
        if (hazard.isRectifiedBy(actor.memberId(), actor.memberName())) {
            throw new DomainException("hazard.check-own");
        }
    }

    /** Whether nobody has said yet that it is rectified. */
    boolean isBeforeRectification(Hazard hazard) {
        return switch (hazard.state()) {
            case PROPOSED, FOUND, PLANNED, DISPATCHED -> true;
            case RECTIFIED, RECHECKED, CLOSED, DISMISSED -> false;
        };
    }

    /** Whether a hazard has not gone too far to be dismissed. */
    boolean isEarly(Hazard hazard) {
        boolean found = hazard.state() == HazardState.PROPOSED || hazard.state() == HazardState.FOUND;
        boolean ordered = hazard.isOfficial()
                && (hazard.state() == HazardState.PLANNED || hazard.state() == HazardState.DISPATCHED);
        return (found || ordered) && !hazard.listed();
    }

    /** Whose matter it is to dismiss a hazard: the ordering side's, an office's for findings of offices, else also the firm's. */
    boolean isDismissingSide(Hazard hazard) {
        if (hazard.isOfficial()) {
            return isOrderingSide(hazard);
        }
        boolean offices = hazard.source() == HazardSource.PUBLIC || hazard.source() == HazardSource.HELP_VISIT;
        return !offices || !currentActor.get().isEnterprise();
    }

    boolean mayDismiss(Hazard hazard) {
        return isEarly(hazard) && isDismissingSide(hazard);
    }

    /**
     * Writes rows of the authority whose the hazard is. The hold of an enterprise's people is let go, as the office's line of the
     * inbox is not theirs; the caller has checked that the person may take this step.
     */
    void writing(UUID tenantId, Runnable action) {
        Actor wider = currentActor.get().atLarge().onBehalfOf(tenantId);
        currentActor.runAs(
                new Actor(
                        wider.memberId(),
                        wider.memberName(),
                        wider.tenantId(),
                        wider.unitId(),
                        null,
                        wider.scope(),
                        wider.definers()),
                action);
    }
}
