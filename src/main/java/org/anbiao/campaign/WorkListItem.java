package org.anbiao.campaign;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of the key project list (重点项目清单, R-290).
 *
 * @param id null before it is stored
 * @param completion the words of the list
 * @param dueOn last day for items with a date
 * @param complete false where the source breaks off
 */
public record WorkListItem(
        @Nullable UUID id,
        int number,
        String topic,
        String task,
        String completion,
        Completion kind,
        @Nullable LocalDate dueOn,
        String responsible,
        boolean complete) {

    /** How an item is completed. */
    public enum Completion {
        BY_DATE,
        /** Formed by a date and kept up afterwards: never closes, gets a yearly state. */
        FORMED_AND_KEPT,
        /** 持续推进: never closes, gets a yearly state. */
        ONGOING;

        /** As it stands in the database and in scheme files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether units report on the item in a phase: it is due there, or is kept up from its date on, or ongoing. */
    public boolean isReportedIn(@Nullable LocalDate phaseStart, @Nullable LocalDate phaseEnd) {
        if (phaseStart == null || phaseEnd == null) {
            return kind == Completion.ONGOING;
        }
        return switch (kind) {
            case BY_DATE -> dueOn != null && !dueOn.isBefore(phaseStart) && !dueOn.isAfter(phaseEnd);
            case FORMED_AND_KEPT -> dueOn != null && !dueOn.isAfter(phaseEnd);
            // a yearly state: in the phase that ends a year
            case ONGOING -> phaseEnd.getMonthValue() == 12;
        };
    }
}
