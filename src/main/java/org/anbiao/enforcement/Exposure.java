package org.anbiao.enforcement;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The exposure of a typical case (曝光典型案例); needs somebody else's approval and a date.
 *
 * @param medium where it is published
 * @param proposedBy member who proposed it; null for the portal itself
 * @param exposedOn null while it is not published
 */
public record Exposure(
        UUID id,
        String title,
        String content,
        String medium,
        State state,
        @Nullable UUID proposedBy,
        String proposedByName,
        String approvedByName,
        @Nullable LocalDate approvedOn,
        String refusedReason,
        @Nullable LocalDate exposedOn) {

    /** How far it is. */
    public enum State {
        PROPOSED,
        APPROVED,
        REFUSED,
        EXPOSED;

        /** The constant of a code. */
        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
