package org.anbiao.enforcement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A warning talk, a warning notice or an entry of the blacklist. Talks with enterprises; talks with units are another
 * matter and not kept here.
 *
 * @param heldOn day of the talk, the notice or the listing
 * @param people who led the talk and who came
 * @param endedOn of the blacklist: first day no longer on it
 */
public record EnterpriseWarning(
        UUID id,
        UUID tenantId,
        @Nullable UUID actingUnitId,
        String actingName,
        UUID enterpriseId,
        String enterpriseName,
        WarningKind kind,
        LocalDate heldOn,
        String reason,
        String basis,
        String people,
        String outcome,
        @Nullable LocalDate endedOn,
        String endReason) {

    /** A warning as it is entered. */
    public record Draft(
            UUID enterpriseId,
            WarningKind kind,
            @Nullable LocalDate heldOn,
            String reason,
            String basis,
            String people,
            String outcome) {}
}
