package org.anbiao.enforcement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list of inspections.
 *
 * @param findings number of hazards found
 * @param orderDueOn last day of an order; null without one
 * @param further whether the enterprise had been visited shortly before
 */
public record InspectionListItem(
        UUID id,
        UUID enterpriseId,
        String enterpriseName,
        String village,
        LocalDate inspectedOn,
        InspectionKind kind,
        boolean fullCheck,
        String actingName,
        InspectionResult result,
        int findings,
        @Nullable LocalDate orderDueOn,
        boolean further) {}
