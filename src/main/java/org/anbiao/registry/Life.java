package org.anbiao.registry;

import java.time.LocalDate;
import org.anbiao.common.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * Beginning and end of an entry.
 *
 * @param status where it stands
 * @param openedOn day it opened for business, or null if not known
 * @param enteredOn day it entered the registry; from this day on it is counted
 * @param closedOn first day it is no longer counted, or null while active
 * @param closeReason empty while active
 */
public record Life(
        EnterpriseStatus status,
        @Nullable LocalDate openedOn,
        LocalDate enteredOn,
        @Nullable LocalDate closedOn,
        String closeReason) {

    public Life {
        if ((status == EnterpriseStatus.ACTIVE) != (closedOn == null)) {
            throw new IllegalArgumentException(status + " with closing day " + closedOn);
        }
        if (openedOn != null && closedOn != null && closedOn.isBefore(openedOn)) {
            throw new DomainException("registry.close.before-opening", openedOn);
        }
    }

    /** An entry that starts to be counted. */
    public static Life started(@Nullable LocalDate openedOn, LocalDate enteredOn) {
        if (openedOn != null && enteredOn.isBefore(openedOn)) {
            throw new DomainException("registry.entered.before-opening", openedOn);
        }
        return new Life(EnterpriseStatus.ACTIVE, openedOn, enteredOn, null, "");
    }

    /** @throws DomainException registry.closed, registry.close.reason or registry.close.before-entry */
    Life ended(EnterpriseStatus end, LocalDate on, String reason) {
        if (status != EnterpriseStatus.ACTIVE) {
            throw new DomainException("registry.closed");
        }
        if (reason.isBlank()) {
            throw new DomainException("registry.close.reason");
        }
        if (on.isBefore(enteredOn)) {
            throw new DomainException("registry.close.before-entry", enteredOn);
        }
        return new Life(end, openedOn, enteredOn, on, reason.strip());
    }

    /** @throws DomainException registry.reopen.active, registry.reopen.reason or registry.reopen.before-closing */
    Life resumed(LocalDate on, String reason) {
        if (closedOn == null) {
            throw new DomainException("registry.reopen.active");
        }
        if (reason.isBlank()) {
            throw new DomainException("registry.reopen.reason");
        }
        if (on.isBefore(closedOn)) {
            throw new DomainException("registry.reopen.before-closing", closedOn);
        }
        return new Life(EnterpriseStatus.ACTIVE, openedOn, enteredOn, null, "");
    }
}
