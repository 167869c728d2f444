package org.anbiao.reporting.workflow;

/** Names in {@code processes/quarterly-report.bpmn}; a test holds them against the file. */
public final class QuarterlyReportModel {

    public static final String PROCESS = "quarterly-report";
    public static final String TASK_FILL = "userTask_fillReport";
    public static final String TASK_ACCEPT = "userTask_acceptReport";
    public static final String TASK_REVISE = "userTask_reviseReport";
    public static final String MESSAGE_CONSOLIDATED = "report.consolidated";
    public static final String MESSAGE_RETURNED = "report.returned";

    private QuarterlyReportModel() {}
}
