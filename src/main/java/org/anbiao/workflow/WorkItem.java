package org.anbiao.workflow;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One open or finished task: who owes what until when. The row is written beside the engine's task in the same transaction.
 *
 * @param tenantId authority that runs the case
 * @param taskId the engine's id of the task
 * @param taskKey key of the task in the campaign, or of the step in its process
 * @param subjectType {@code unit}, {@code enterprise}, {@code safety_office}, {@code review},
 *     {@code work_list} or {@code report}
 * @param subjectId the member unit of the campaign, the enterprise, the campaign, the review or the
 *     report it is about
 * @param responsibleUnitId unit that does or follows it; null for the authority's safety office
 * @param dueOn last day, inclusive; null without a deadline
 * @param state {@code open}, {@code done} or {@code cancelled}
 */
public record WorkItem(
        UUID id,
        UUID tenantId,
        String taskId,
        String processKey,
        String processInstanceId,
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
        @Nullable UUID assigneeId,
        @Nullable LocalDate dueOn,
        String state) {

    /** Whether it still has to be done. */
    public boolean isOpen() {
        return "open".equals(state);
    }
}
