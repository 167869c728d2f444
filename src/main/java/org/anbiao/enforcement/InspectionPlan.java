package org.anbiao.enforcement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The yearly plan of a unit's inspections.
 *
 * @param unitId null for the authority as a whole
 * @param publishedOn null while it is drawn up
 * @param items enterprises in it
 * @param undecided those nobody has decided about
 * @param visits planned in all, as far as decided
 */
public record InspectionPlan(
        UUID id,
        UUID tenantId,
        @Nullable UUID unitId,
        String unitName,
        int year,
        @Nullable LocalDate publishedOn,
        long items,
        long undecided,
        long visits) {

    /** Whether it still is drawn up. */
    public boolean isDraft() {
        return publishedOn == null;
    }
}
