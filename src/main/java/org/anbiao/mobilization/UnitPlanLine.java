package org.anbiao.mobilization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member unit of a campaign and its plan.
 *
 * @param unit null for a member that is a whole authority
 * @param planId null for a unit without a plan
 * @param reviewState state of the latest review; null before the first
 */
public record UnitPlanLine(
        String tenant,
        @Nullable String unit,
        @Nullable UUID planId,
        @Nullable LocalDate submittedOn,
        boolean late,
        @Nullable String reviewState) {}
