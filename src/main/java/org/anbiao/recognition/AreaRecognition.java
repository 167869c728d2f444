package org.anbiao.recognition;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A township, street or park among the ten best: at county or prefecture level only.
 *
 * @param subjectTenantId the authority itself where it is one of the portal, so that it counts in its row
 * @param level county or prefecture
 */
public record AreaRecognition(
        UUID id,
        UUID tenantId,
        @Nullable UUID subjectTenantId,
        String subjectName,
        Level level,
        LocalDate achievedOn,
        String body,
        String basis,
        String title,
        String caseText,
        @Nullable LocalDate withdrawnOn,
        String withdrawReason) {

    /** What is entered. */
    public record Input(
            @Nullable UUID subjectTenantId,
            String subjectName,
            Level level,
            LocalDate achievedOn,
            String body,
            String basis,
            String title,
            String caseText) {}
}
