package org.anbiao.risk;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One look at one of the five S or six haves; never changed.
 *
 * @param item one of {@link SiteBoard#items()}
 * @param cycleDays the next check is due after so many days
 * @param nextOn that day
 */
public record SiteCheck(
        UUID id,
        SiteBoard board,
        String item,
        LocalDate checkedOn,
        Result result,
        String note,
        @Nullable UUID photoFileId,
        int cycleDays,
        LocalDate nextOn,
        String checkedBy) {

    /** What was found. */
    public enum Result {
        MET,
        NOT_MET,
        /** There is nothing of the kind on the site, for instance no pipes. */
        ABSENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException if the code is unknown */
        public static Result of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What is recorded of a check.
     *
     * @param photo name and content; needed where something is found in order
     */
    public record Draft(
            @Nullable LocalDate checkedOn,
            Result result,
            String note,
            @Nullable Integer cycleDays,
            String checkedBy,
            @Nullable GivenFile photo) {}
}
