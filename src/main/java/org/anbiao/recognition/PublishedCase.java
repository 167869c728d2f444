package org.anbiao.recognition;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recognised enterprise's written case as an office published it for others to read and copy (典型案例, R-104, R-123, R-198).
 *
 * @param tenantId the authority that published it
 * @param publisher its short name
 * @param recognitionId what it was recognised as; null once that was deleted as a mistake
 * @param project {@code benchmark} or {@code premium}
 * @param sector empty where the enterprise has none
 * @param enterpriseName empty where the enterprise did not agree to be named
 * @param consent with what the enterprise agreed that its name and photos are shown; null without
 * @param publishedBy for offices alone; readers see the authority
 * @param withdrawnOn null while it is public
 */
public record PublishedCase(
        UUID id,
        UUID tenantId,
        String publisher,
        @Nullable UUID recognitionId,
        String project,
        Level level,
        LocalDate recognisedOn,
        String sector,
        String enterpriseName,
        String title,
        String text,
        @Nullable Consent consent,
        LocalDate publishedOn,
        String publishedBy,
        @Nullable LocalDate withdrawnOn,
        String withdrawReason) {

    /**
     * The enterprise's agreement.
     *
     * @param on its day, not after the publication
     * @param basis the paper or record it stands in
     */
    public record Consent(LocalDate on, String basis) {}
}
