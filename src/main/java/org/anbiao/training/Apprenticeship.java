package org.anbiao.training;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new worker under a master (师带徒, R-197, R-229).
 *
 * @param tenantId the authority whose row it is
 * @param endedOn last day; null while it runs
 * @param outcome null while it runs
 */
public record Apprenticeship(
        UUID id,
        UUID tenantId,
        String master,
        String apprentice,
        String post,
        LocalDate beginsOn,
        LocalDate plannedUntil,
        @Nullable LocalDate endedOn,
        @Nullable Outcome outcome,
        String note) {

    /** Whether it runs on past its planned end. */
    public boolean overdue(LocalDate today) {
        return endedOn == null && plannedUntil.isBefore(today);
    }

    /** How it ended. */
    public enum Outcome {
        /** 出师. */
        PASSED,
        /** 考核不合格. */
        FAILED,
        /** 中途终止. */
        STOPPED;

        /** Name in the database and in keys of texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The outcome of a code. */
        public static Outcome of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What is entered. */
    public record Draft(
            String master,
            String apprentice,
            String post,
            @Nullable LocalDate beginsOn,
            @Nullable LocalDate plannedUntil) {}
}
