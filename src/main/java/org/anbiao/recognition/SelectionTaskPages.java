package org.anbiao.recognition;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbiao.recognition.workflow.SelectionModel;
import org.anbiao.workflow.TaskRule;
import org.anbiao.workflow.TaskStep;
import org.springframework.stereotype.Component;

/** The tasks of a selection are done on the candidate's page, never in the common dialog. */
@Component
public class SelectionTaskPages implements TaskRule {

    private static final Set<String> TASKS = Set.of(
            TaskStep.keyOf(SelectionModel.TASK_HELP),
            TaskStep.keyOf(SelectionModel.TASK_RECOMMEND),
            TaskStep.keyOf(SelectionModel.TASK_REVIEW));

    @Override
    public Optional<String> page(String taskKey, boolean ofEnterprise) {
        return TASKS.contains(taskKey) && !ofEnterprise ? Optional.of("recognition") : Optional.empty();
    }

    @Override
    public Optional<String> documentPage(String subjectType, UUID subjectId) {
        return SelectionService.SUBJECT.equals(subjectType)
                ? Optional.of("recognition/candidates/" + subjectId)
                : Optional.empty();
    }
}
