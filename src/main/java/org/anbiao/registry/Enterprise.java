package org.anbiao.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise or nine-small place of the registry. Changes happen only through the intent methods; the dated ones have
 * their counterpart in the {@link StateTimeline}, which the service writes in the same transaction.
 *
 * @param id identity
 * @param version counts the saves, for optimistic locking
 * @param data what is known
 */
public record Enterprise(EnterpriseId id, int version, EnterpriseData data) {

    /** Name, code, marks and figures as revised; the kind of subject stays. */
    public Enterprise revise(EnterpriseProfile profile, SizeFigures figures, SizeClassification size) {
        if (profile.kind() != data.profile().kind()) {
            throw new DomainException("registry.kind.fixed");
        }
        requireActive();
        return with(new EnterpriseData(profile, figures, size, data.placement(), data.life()));
    }

    /** Class set by a person. */
    public Enterprise decideSizeClass(SizeClass sizeClass, String reason) {
        if (data.profile().kind() == SubjectKind.NINE_SMALL_PLACE) {
            throw new DomainException("registry.size.place");
        }
        requireActive();
        return with(new EnterpriseData(
                data.profile(),
                data.figures(),
                SizeClassification.decided(sizeClass, reason),
                data.placement(),
                data.life()));
    }

    /** In another village, in one of its grid cells if given. */
    public Enterprise moveTo(Village village, @Nullable UUID gridUnitId) {
        requireActive();
        if (village.unitId().equals(data.placement().villageUnitId())) {
            throw new DomainException("registry.move.same");
        }
        return with(placed(data.placement().movedTo(village, gridUnitId)));
    }

    /** In another grid cell of its village, or in none. */
    Enterprise inGrid(@Nullable UUID gridUnitId) {
        return with(placed(data.placement().inGrid(gridUnitId)));
    }

    /** Under another direct supervisor. */
    public Enterprise changeSupervisor(Supervisor supervisor) {
        requireActive();
        Supervisor now = new Supervisor(
                data.placement().supervisorTenantId(), data.placement().supervisorUnitId());
        if (supervisor.equals(now)) {
            throw new DomainException("registry.supervisor.same");
        }
        return with(placed(data.placement().supervisedBy(supervisor)));
    }

    /** Closed for good on a day. */
    public Enterprise close(LocalDate on, String reason) {
        return ended(EnterpriseStatus.CLOSED, on, reason);
    }

    /** Went into another enterprise on a day. */
    public Enterprise mergeInto(Enterprise other, LocalDate on, String reason) {
        if (other.id().equals(id)) {
            throw new DomainException("registry.merge.self");
        }
        other.requireActive();
        LocalDate counted = other.data().life().enteredOn();
        if (on.isBefore(counted)) {
            throw new DomainException(
                    "registry.merge.not-yet", other.data().profile().name(), counted);
        }
        return ended(EnterpriseStatus.MERGED, on, reason);
    }

    /** In business again from a day on; that it was closed before stays in its timeline. */
    public Enterprise reopen(LocalDate on, String reason) {
        return with(new EnterpriseData(
                data.profile(),
                data.figures(),
                data.size(),
                data.placement(),
                data.life().resumed(on, reason)));
    }

    private Enterprise ended(EnterpriseStatus end, LocalDate on, String reason) {
        return with(new EnterpriseData(
                data.profile(),
                data.figures(),
                data.size(),
                data.placement(),
                data.life().ended(end, on, reason)));
    }

    private EnterpriseData placed(Placement placement) {
        return new EnterpriseData(data.profile(), data.figures(), data.size(), placement, data.life());
    }

    private void requireActive() {
        if (data.life().status() != EnterpriseStatus.ACTIVE) {
            throw new DomainException("registry.closed");
        }
    }

    private Enterprise with(EnterpriseData changed) {
        return new Enterprise(id, version, changed);
    }
}
