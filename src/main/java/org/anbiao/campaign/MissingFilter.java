package org.anbiao.campaign;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which missing enterprises are wanted; null means all.
 *
 * @param campaignUnitId those a member unit follows
 * @param ownUnitId those of one unit only: its village, cell or section; for people who are held to a unit
 */
public record MissingFilter(
        @Nullable UUID campaignUnitId,
        @Nullable UUID phaseId,
        @Nullable String taskKey,
        @Nullable UUID ownUnitId) {

    /** The same for people held to a unit. */
    MissingFilter heldTo(@Nullable UUID unitId) {
        return new MissingFilter(campaignUnitId, phaseId, taskKey, unitId);
    }
}
