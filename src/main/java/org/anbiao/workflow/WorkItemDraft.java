package org.anbiao.workflow;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a module says about a task that the engine is creating.
 *
 * @param taskKey key of the task in the campaign, or of the step in its process
 * @param title name of the task in the words of the scheme
 * @param subjectType see {@link WorkItem}
 * @param responsibleUnitId unit that does it; for an enterprise's task the unit that follows it
 * @param dueOn last day, inclusive; null without a deadline
 */
public record WorkItemDraft(
        String taskKey,
        String title,
        @Nullable UUID campaignId,
        @Nullable UUID phaseId,
        String subjectType,
        UUID subjectId,
        String subjectName,
        @Nullable UUID enterpriseId,
        UUID responsibleTenantId,
        @Nullable UUID responsibleUnitId,
        @Nullable LocalDate dueOn) {}
