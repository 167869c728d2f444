package org.anbiao.recognition;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A step of a selection: what was decided, on which day, why and by whom.
 *
 * @param level the level that reviews or is asked; null for steps before
 */
public record CandidateStep(
        Kind kind, @Nullable Level level, LocalDate happenedOn, String reason, String authority, String by) {

    /** What happened. */
    public enum Kind {
        NAMED,
        HELPED,
        RECOMMENDED,
        NOT_RECOMMENDED,
        RECOGNISED,
        REFUSED,
        RETURNED,
        WITHDRAWN;

        /** Whether it is the reviewing authority's step. */
        public boolean ofReviewer() {
            return this == RECOGNISED || this == REFUSED || this == RETURNED;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of a code. */
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
