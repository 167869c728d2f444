package org.anbiao.enforcement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.hazard.HazardCategory;
import org.jspecify.annotations.Nullable;

/**
 * A hazard found in an inspection.
 *
 * @param category what kind of hazard it is; null in findings of the time before it was asked for
 * @param major decided by the sector's judgement standard, of which the clause is named
 * @param dueOn last day for the rectification, inclusive
 * @param photos ids of stored files
 * @param hazardId the hazard it became; null while it is not kept there
 */
public record Finding(
        String description,
        String place,
        @Nullable HazardCategory category,
        boolean major,
        String clause,
        @Nullable LocalDate dueOn,
        List<UUID> photos,
        @Nullable UUID hazardId) {

    public Finding {
        photos = List.copyOf(photos);
    }

    /** The same as a hazard of the enterprise. */
    Finding kept(UUID hazard) {
        return new Finding(description, place, category, major, clause, dueOn, photos, hazard);
    }
}
