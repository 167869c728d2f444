package org.anbiao.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an expert or an institution was given to do.
 *
 * @param enterpriseId the enterprise it is about; null for norm reviews and trainings
 * @param endedOn last day; null while it runs
 * @param endReason why it ended; empty while it runs
 * @param conflictReason why it was given although the institution had advised the enterprise; empty otherwise
 * @param conflictEarlier the earlier advice in words
 */
public record ServiceAssignment(
        UUID id,
        UUID tenantId,
        @Nullable UUID enterpriseId,
        String enterpriseName,
        String institutionName,
        String expertName,
        ServicePurpose purpose,
        ServiceForm form,
        String contract,
        String content,
        LocalDate fromOn,
        @Nullable LocalDate endedOn,
        String endReason,
        String conflictReason,
        String conflictEarlier) {

    /**
     * As it is entered.
     *
     * @param institutionId null where an expert of none is given
     * @param expertId null where the institution chooses its people
     * @param contract number or name; needed for every form but the own expert group
     * @param conflictReason needed if the institution advised the enterprise
     */
    public record Draft(
            ServicePurpose purpose,
            @Nullable UUID enterpriseId,
            @Nullable UUID institutionId,
            @Nullable UUID expertId,
            ServiceForm form,
            String contract,
            String content,
            @Nullable LocalDate fromOn,
            String conflictReason) {}

    /** Earlier advice of the same institution or expert to the enterprise. */
    public record EarlierAdvice(String who, ServicePurpose purpose, LocalDate on, String actingName) {}
}
