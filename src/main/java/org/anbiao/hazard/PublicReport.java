package org.anbiao.hazard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody without an account reported.
 *
 * @param firm how the reporter names the enterprise
 * @param photos ids of stored files of the authority, at most {@value PublicReporting#MOST_PHOTOS}
 * @param hazardId the hazard it became; null unless it was taken up
 * @param verified whether the hazard it became was confirmed or ordered to be rectified
 * @param reward what was paid for it; null without
 */
public record PublicReport(
        UUID id,
        String firm,
        String place,
        String description,
        List<UUID> photos,
        State state,
        LocalDate reportedOn,
        @Nullable UUID hazardId,
        boolean verified,
        String reason,
        String handledBy,
        @Nullable Reward reward) {

    public PublicReport {
        photos = List.copyOf(photos);
    }

    /**
     * A reward for a report that proved true (举报奖励). Whom it was paid to is not kept; the reporter names the number.
     *
     * @param yuan in yuan, above 0, with at most two decimals
     * @param note how it was paid and by which rule; may be empty
     * @param recordedBy who recorded it
     */
    public record Reward(BigDecimal yuan, LocalDate paidOn, String note, String recordedBy) {}

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
