package org.anbiao.enforcement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the credit record.
 *
 * @param ofPrincipal about the principal rather than the unit
 * @param removedOn day it was taken out again; null while it stands
 */
public record CreditEntry(
        UUID id,
        UUID tenantId,
        String actingName,
        UUID enterpriseId,
        String enterpriseName,
        CreditAct act,
        boolean ofPrincipal,
        String personName,
        String description,
        String decisionNumber,
        LocalDate decidedOn,
        String basis,
        @Nullable LocalDate removedOn,
        String removalReason) {

    /** An entry as it is made. */
    public record Draft(
            UUID enterpriseId,
            CreditAct act,
            boolean ofPrincipal,
            String personName,
            String description,
            String decisionNumber,
            @Nullable LocalDate decidedOn,
            String basis) {}
}
