package org.anbiao.hazard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an office found at an enterprise.
 *
 * @param inspectionId the inspection it was found in; null outside one
 * @param foundOn day it was found, not in the future
 * @param place where in the enterprise
 * @param category what kind of hazard it is
 * @param clause of the sector's judgement standard; needed for a major hazard
 * @param dueOn last day for the rectification, inclusive, not before the day it was found
 * @param photos ids of stored files
 */
public record OfficialFinding(
        UUID enterpriseId,
        @Nullable UUID inspectionId,
        LocalDate foundOn,
        String description,
        @Nullable String place,
        HazardLevel level,
        HazardCategory category,
        @Nullable String clause,
        LocalDate dueOn,
        List<UUID> photos) {

    public OfficialFinding {
        photos = List.copyOf(photos);
    }

    /** The same as any finding is kept. */
    HazardFinding finding() {
        return new HazardFinding(
                enterpriseId,
                level,
                category,
                foundOn,
                description,
                place == null ? "" : place,
                clause == null ? "" : clause,
                photos);
    }
}
