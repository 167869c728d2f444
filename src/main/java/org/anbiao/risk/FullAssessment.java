package org.anbiao.risk;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A full identification and assessment of all risks.
 *
 * @param basis what was assessed by which standard of the enterprise, or what had changed
 * @param assessedBy who took part
 * @param points how many risk points there were after it
 * @param fileId the assessment report, or null
 */
public record FullAssessment(
        UUID id,
        LocalDate completedOn,
        Cause cause,
        String basis,
        String assessedBy,
        int points,
        @Nullable UUID fileId,
        String recordedByName) {

    /** Why it was done. */
    public enum Cause {
        /** The cycle was up. */
        PERIODIC,
        /** Major change of process, equipment, organisation or rules. */
        CHANGE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException if the code is unknown */
        public static Cause of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What is recorded of one.
     *
     * @param report name and content of the report; null without
     */
    public record Draft(
            @Nullable LocalDate completedOn,
            Cause cause,
            String basis,
            String assessedBy,
            @Nullable GivenFile report) {}

    /**
     * When the next one is due.
     *
     * @param last the latest; null if none was recorded
     * @param years the longest gap allowed
     * @param dueOn last day for the next; null without a latest one
     * @param today the day it is asked on
     */
    public record Due(
            @Nullable FullAssessment last,
            int years,
            @Nullable LocalDate dueOn,
            LocalDate today) {

        private static final int SOON_DAYS = 60;

        static Due of(@Nullable FullAssessment last, int years, LocalDate today) {
            return new Due(last, years, last == null ? null : last.completedOn().plusYears(years), today);
        }

        /** None yet, or the last one too long ago. */
        public boolean isOverdue() {
            return dueOn == null || today.isAfter(dueOn);
        }

        /** Due within sixty days. */
        public boolean isSoon() {
            return dueOn != null && !isOverdue() && !today.plusDays(SOON_DAYS).isBefore(dueOn);
        }
    }
}
