package org.anbiao.hazard;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody without an account reported.
 *
 * @param firm how the reporter names the enterprise
 * @param hazardId the hazard it became; null unless it was taken up
 */
public record PublicReport(
        UUID id,
        String firm,
        String place,
        String description,
        State state,
        LocalDate reportedOn,
        @Nullable UUID hazardId,
        String reason,
        String handledBy) {

    /** The number under which the reporter knows it. */
    public String number() {
        return PublicReporting.number(id);
    }

    /** What became of it. */
    public enum State {
        WAITING,
        TAKEN,
        REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of a code. */
        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
