package org.anbiao.campaign;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose open tasks are reminded of; null means all.
 *
 * @param campaignUnitId the unit's own tasks and those of the enterprises it follows
 * @param overdueOnly only tasks whose last day has passed
 */
public record ReminderFilter(
        @Nullable UUID phaseId,
        @Nullable UUID campaignUnitId,
        @Nullable String taskKey,
        boolean overdueOnly) {}
