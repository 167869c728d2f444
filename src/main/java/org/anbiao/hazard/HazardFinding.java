package org.anbiao.hazard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What somebody saw.
 *
 * @param foundOn day it was found, not in the future
 * @param place where in the enterprise; may be empty
 * @param clause of the judgement standard; needed for a major hazard only
 * @param photos ids of stored files
 */
public record HazardFinding(
        UUID enterpriseId,
        HazardLevel level,
        HazardCategory category,
        LocalDate foundOn,
        String description,
        String place,
        String clause,
        List<UUID> photos) {

    public HazardFinding {
        photos = List.copyOf(photos);
    }
}
