package org.anbiao.hazard;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hazard in a list.
 *
 * @param dueOn last day for the rectification; null before there is one
 * @param overdue whether that day has passed and it is not rectified
 * @param stepOverdue whether the step it waits for should have been taken by now
 * @param listed whether it is under listed supervision now
 * @param carried whether the last year passed it to the current one: found before 1 January and not signed off before it
 */
public record HazardListItem(
        UUID id,
        UUID enterpriseId,
        String enterpriseName,
        HazardSource source,
        HazardLevel level,
        HazardCategory category,
        String description,
        String place,
        LocalDate foundOn,
        HazardState state,
        String responsible,
        @Nullable LocalDate dueOn,
        boolean overdue,
        boolean stepOverdue,
        @Nullable LocalDate verifiedOn,
        boolean listed,
        boolean carried) {}
