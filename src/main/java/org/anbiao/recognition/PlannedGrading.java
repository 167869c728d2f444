package org.anbiao.recognition;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A name on the list of a year's gradings (计划名单, R-191).
 *
 * @param gradedOn day of the latest grading in the year; null while there is none
 */
public record PlannedGrading(
        UUID id,
        UUID enterpriseId,
        String enterpriseName,
        String villageName,
        int year,
        Batch batch,
        String note,
        @Nullable LocalDate gradedOn) {}
