package org.anbiao.hazard;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbiao.hazard.workflow.HazardModel;
import org.anbiao.workflow.TaskRule;
import org.anbiao.workflow.TaskStep;
import org.springframework.stereotype.Component;

/** The steps of a hazard are done on its page, never in the common dialog. */
@Component
public class HazardTaskPages implements TaskRule {

    /** Kind of the subject in lines of the inbox that are about a hazard. */
    public static final String SUBJECT = "hazard";

    private static final Set<String> TASKS = Set.of(
            TaskStep.keyOf(HazardModel.TASK_CONFIRM),
            TaskStep.keyOf(HazardModel.TASK_DISPATCH),
            TaskStep.keyOf(HazardModel.TASK_REPORT),
            TaskStep.keyOf(HazardModel.TASK_RECTIFY),
            TaskStep.keyOf(HazardModel.TASK_RECHECK),
            TaskStep.keyOf(HazardModel.TASK_SIGN_OFF));

    @Override
    public Optional<String> page(String taskKey, boolean ofEnterprise) {
        return TASKS.contains(taskKey) ? Optional.of("hazards") : Optional.empty();
    }

    @Override
    public Optional<String> documentPage(String subjectType, UUID subjectId) {
        return SUBJECT.equals(subjectType) ? Optional.of("hazards/" + subjectId) : Optional.empty();
    }
}
