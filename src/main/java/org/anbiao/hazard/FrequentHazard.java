package org.anbiao.hazard;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A category that comes again and again (高频隐患, R-165).
 *
 * @param enterpriseId the enterprise it comes back in; null in the list of an area
 * @param enterpriseName empty in the list of an area
 * @param times how often it was found in the time looked at
 * @param enterprises in how many enterprises
 * @param open how many of these are not signed off
 * @param latestOn day it was found last
 */
public record FrequentHazard(
        @Nullable UUID enterpriseId,
        String enterpriseName,
        HazardCategory category,
        int times,
        int enterprises,
        int open,
        LocalDate latestOn) {}
