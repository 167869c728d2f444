package org.anbiao.hazard.workflow;

import java.util.Set;
import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.hazard.Hazard;
import org.anbiao.hazard.HazardSource;
import org.anbiao.hazard.HazardSubject;
import org.anbiao.hazard.HazardTaskPages;
import org.anbiao.hazard.persistence.HazardRows;
import org.anbiao.hazard.persistence.SubjectRows;
import org.anbiao.workflow.TaskStep;
import org.anbiao.workflow.WorkItemDescriber;
import org.anbiao.workflow.WorkItemDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who owes which step of a hazard: the firm plans, reports and rectifies; it re-checks what it found itself, the side that ordered it
 * what is official; an office verifies what the public reported.
 */
@Component
class HazardWorkItems implements WorkItemDescriber {

    private static final int SHOWN = 40;
    private static final Messages MESSAGES = new Messages();
    private static final Set<String> CHECKS =
            Set.of(TaskStep.keyOf(HazardModel.TASK_RECHECK), TaskStep.keyOf(HazardModel.TASK_SIGN_OFF));

    private final HazardRows rows;
    private final SubjectRows subjects;

    HazardWorkItems(HazardRows rows, SubjectRows subjects) {
        this.rows = rows;
        this.subjects = subjects;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(HazardModel.PROCESS);
    }

    @Override
    public WorkItemDraft describe(TaskStep step) {
        Hazard hazard = rows.find(UUID.fromString(step.businessKey())).orElseThrow();
        boolean checks = CHECKS.contains(step.stepKey());
        Hazard.Order order = hazard.order();
        if (checks && order != null) {
            return draft(step, hazard, null, order.tenantId(), order.unitId());
        }
        if (hazard.source() == HazardSource.PUBLIC) {
            return draft(step, hazard, null, hazard.tenantId(), null);
        }
        HazardSubject subject = subjects.find(hazard.enterpriseId()).orElseThrow();
        return draft(step, hazard, hazard.enterpriseId(), subject.areaTenantId(), subject.followingUnitId());
    }

    private static WorkItemDraft draft(
            TaskStep step, Hazard hazard, @Nullable UUID enterpriseId, UUID tenantId, @Nullable UUID unitId) {
        String what = shortened(hazard.description());
        return new WorkItemDraft(
                step.stepKey(),
                title(step.stepKey(), hazard),
                null,
                null,
                HazardTaskPages.SUBJECT,
                hazard.id(),
                enterpriseId == null ? MESSAGES.chinese("hazard.task.at", hazard.enterpriseName(), what) : what,
                enterpriseId,
                tenantId,
                unitId,
                hazard.owedOn());
    }

    /** What a step is called, by the hazard's level. */
    static String title(String stepKey, Hazard hazard) {
        return MESSAGES.chinese("hazard.task." + stepKey + "." + hazard.level().code());
    }

    private static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
