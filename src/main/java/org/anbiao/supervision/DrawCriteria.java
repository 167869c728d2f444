package org.anbiao.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a draw is made from; null and empty mean all.
 *
 * @param sectorId a sector
 * @param villageId a village
 * @param color key of a risk colour
 * @param sizeClass key of a size class
 * @param keyOnly key enterprises alone
 * @param from first day of the records drawn from; of records only
 * @param to last day, inclusive
 */
public record DrawCriteria(
        DrawSubject subject,
        @Nullable UUID sectorId,
        @Nullable UUID villageId,
        @Nullable String color,
        @Nullable String sizeClass,
        boolean keyOnly,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** All enterprises in business. */
    public static final DrawCriteria ALL =
            new DrawCriteria(DrawSubject.ENTERPRISE, null, null, null, null, false, null, null);
}
