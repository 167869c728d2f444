package org.anbiao.supervision;

import java.time.LocalDate;
import org.anbiao.hazard.HazardCategory;
import org.jspecify.annotations.Nullable;

/**
 * What a visit leaves behind, as it is recorded.
 *
 * @param suggestion what to do about it
 * @param dueOn day until which it should be done, inclusive; needed for hazards
 * @param place where in the enterprise; of hazards
 * @param category what kind of hazard it is; null for what is none
 * @param major whether a hazard is a major one
 * @param clause of the sector's judgement standard; needed for a major hazard
 */
public record VisitFinding(
        VisitItemKind kind,
        String description,
        String suggestion,
        @Nullable LocalDate dueOn,
        String place,
        @Nullable HazardCategory category,
        boolean major,
        String clause) {}
