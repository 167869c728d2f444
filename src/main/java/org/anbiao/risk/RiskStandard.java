package org.anbiao.risk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of an enterprise's own standard for identifying and assessing its risks (一企一标准, R-140). Its words never change; a review
 * that changes nothing moves the next one.
 *
 * @param tenantId authority of who enacted it
 * @param edition 1 for the first
 * @param text its words; empty sections where the document has them
 * @param changeNote what is different from the version before; empty for the first
 * @param validFrom first day it holds
 * @param reviewedOn day on which it was looked at last
 * @param reviewer who did
 * @param reviewNote what they found
 * @param nextReviewOn last day for the next look
 * @param fileId the document; null without
 * @param version counts the reviews
 */
public record RiskStandard(
        UUID id,
        UUID tenantId,
        UUID enterpriseId,
        int edition,
        String title,
        Text text,
        String changeNote,
        LocalDate validFrom,
        LocalDate reviewedOn,
        String reviewer,
        String reviewNote,
        LocalDate nextReviewOn,
        @Nullable UUID fileId,
        int version,
        String recordedByName) {

    /**
     * The words of a standard.
     *
     * @param scope what is identified: processes, equipment, places, activities, people
     * @param method how it is assessed
     * @param grading which of the four colours follows
     * @param duties who does what, and when it is looked at again
     */
    public record Text(String scope, String method, String grading, String duties) {

        /** Without blanks around. */
        public Text stripped() {
            return new Text(scope.strip(), method.strip(), grading.strip(), duties.strip());
        }

        /** Whether nothing is written. */
        public boolean isEmpty() {
            return (scope + method + grading + duties).isBlank();
        }
    }

    /**
     * A look at it.
     *
     * @param on the day
     * @param by who looked
     * @param note what was found
     * @param nextOn last day for the next one
     */
    public record Review(
            @Nullable LocalDate on,
            String by,
            String note,
            @Nullable LocalDate nextOn) {}

    /** What is enacted; {@code document} may be null if there are words. */
    public record Draft(
            String title,
            Text text,
            String changeNote,
            @Nullable LocalDate validFrom,
            Review review,
            @Nullable GivenFile document) {}

    /** Whether the day for the next look has passed. */
    public boolean isReviewOverdue(LocalDate today) {
        return today.isAfter(nextReviewOn);
    }
}
