package org.anbiao.reporting;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbiao.reporting.workflow.QuarterlyReportModel;
import org.anbiao.workflow.TaskRule;
import org.anbiao.workflow.TaskStep;
import org.springframework.stereotype.Component;

/** The tasks of a report are done on the report's page, never in the common dialog. */
@Component
public class ReportTaskPages implements TaskRule {

    /** Kind of the subject in lines of the inbox that are about a report. */
    public static final String SUBJECT = "report";

    private static final Set<String> TASKS = Set.of(
            TaskStep.keyOf(QuarterlyReportModel.TASK_FILL),
            TaskStep.keyOf(QuarterlyReportModel.TASK_ACCEPT),
            TaskStep.keyOf(QuarterlyReportModel.TASK_REVISE));

    @Override
    public Optional<String> page(String taskKey, boolean ofEnterprise) {
        return TASKS.contains(taskKey) && !ofEnterprise ? Optional.of("reports") : Optional.empty();
    }

    @Override
    public Optional<String> documentPage(String subjectType, UUID subjectId) {
        return SUBJECT.equals(subjectType) ? Optional.of("reports/" + subjectId) : Optional.empty();
    }
}
