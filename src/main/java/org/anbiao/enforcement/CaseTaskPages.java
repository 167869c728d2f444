package org.anbiao.enforcement;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbiao.enforcement.workflow.CaseModel;
import org.anbiao.workflow.TaskRule;
import org.anbiao.workflow.TaskStep;
import org.springframework.stereotype.Component;

/** The tasks of a case are done on the case's page, never in the common dialog. */
@Component
public class CaseTaskPages implements TaskRule {

    /** Kind of the subject in lines of the inbox that are about a case. */
    public static final String SUBJECT = "enforcement_case";

    private static final Set<String> TASKS = Set.of(
            TaskStep.keyOf(CaseModel.TASK_FACTS),
            TaskStep.keyOf(CaseModel.TASK_DECIDE),
            TaskStep.keyOf(CaseModel.TASK_CARRY_OUT),
            TaskStep.keyOf(CaseModel.TASK_PROPOSE),
            TaskStep.keyOf(CaseModel.TASK_APPROVE),
            TaskStep.keyOf(CaseModel.TASK_PUBLISH));

    @Override
    public Optional<String> page(String taskKey, boolean ofEnterprise) {
        return TASKS.contains(taskKey) && !ofEnterprise ? Optional.of("enforcement-cases") : Optional.empty();
    }

    @Override
    public Optional<String> documentPage(String subjectType, UUID subjectId) {
        return SUBJECT.equals(subjectType) ? Optional.of("enforcement-cases/" + subjectId) : Optional.empty();
    }
}
