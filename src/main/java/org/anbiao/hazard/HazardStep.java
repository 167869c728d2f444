package org.anbiao.hazard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a hazard's course: who did what when, with words and pictures. Steps are added, never changed.
 *
 * @param doneOn day on which it was done
 * @param at moment at which it was recorded
 * @param dueOn deadline that the step set; a later one does not hide it
 * @param photos ids of stored files
 */
public record HazardStep(
        int number,
        Kind kind,
        LocalDate doneOn,
        Instant at,
        @Nullable UUID byId,
        String byName,
        String note,
        @Nullable LocalDate dueOn,
        List<UUID> photos) {

    public HazardStep {
        photos = List.copyOf(photos);
    }

    /** What was done. */
    public enum Kind {
        FOUND,
        PROPOSED,
        CONFIRMED,
        ORDERED,
        DISPATCHED,
        REPORTED,
        RECTIFIED,
        RETURNED,
        RECHECKED,
        SIGNED_OFF,
        DISMISSED,
        LISTED,
        DELISTED,
        /** A general one turned out to be major, by a clause and with a reason. */
        JUDGED_MAJOR,
        /** Judging it major was a mistake. */
        JUDGED_GENERAL,
        /** Somebody of an office looked at the rectification on site (整改跟踪, R-210); the hazard's state stays as it is. */
        FOLLOWED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of a code. */
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
