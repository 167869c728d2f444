package org.anbiao.reporting.workflow;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.reporting.Period;
import org.anbiao.reporting.Report;
import org.anbiao.reporting.ReportTaskPages;
import org.anbiao.reporting.persistence.ReportCaseRows;
import org.anbiao.reporting.persistence.ReportRows;
import org.anbiao.workflow.TaskStep;
import org.anbiao.workflow.WorkItemDescriber;
import org.anbiao.workflow.WorkItemDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the tasks of a report are about: its unit fills and corrects it, the office of the campaign's authority takes it in. */
@Component
class ReportWorkItems implements WorkItemDescriber {

    private static final Messages MESSAGES = new Messages();

    private final ReportRows rows;
    private final ReportCaseRows cases;

    ReportWorkItems(ReportRows rows, ReportCaseRows cases) {
        this.rows = rows;
        this.cases = cases;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(QuarterlyReportModel.PROCESS, ReportPeriodModel.PROCESS);
    }

    @Override
    public WorkItemDraft describe(TaskStep step) {
        Report report = rows.find(UUID.fromString(step.businessKey())).orElseThrow();
        boolean accepting = TaskStep.keyOf(QuarterlyReportModel.TASK_ACCEPT).equals(step.stepKey());
        UUID unitId = accepting ? null : report.unitId();
        return new WorkItemDraft(
                step.stepKey(),
                title(step.stepKey(), report),
                report.campaignId(),
                null,
                ReportTaskPages.SUBJECT,
                report.id(),
                report.unitName(),
                null,
                accepting ? report.receiverTenantId() : report.tenantId(),
                unitId,
                accepting ? lastDay(report) : report.dueOn());
    }

    private static String title(String stepKey, Report report) {
        String task = report.side().consolidated() ? "consolidate" : stepKey;
        Period period = report.period();
        String year = String.valueOf(period.year());
        return MESSAGES.chinese(
                "reporting.task." + task,
                period.annual()
                        ? MESSAGES.chinese("reporting.period.annual", year)
                        : MESSAGES.chinese("reporting.period.quarter", year, String.valueOf(period.quarter())));
    }

    /** What comes in has to be in before the consolidated report goes up. */
    private @Nullable LocalDate lastDay(Report report) {
        return cases.lastDays(report.campaignId(), report.period().toString())
                .map(ReportCaseRows.LastDays::consolidated)
                .orElse(null);
    }
}
