package org.anbiao.reporting.workflow;

/** Names in {@code processes/report-period.bpmn}; a test holds them against the file. */
public final class ReportPeriodModel {

    public static final String PROCESS = "report-period";
    public static final String SERVICE_MARK_UNITS = "serviceTask_markUnits";
    public static final String SERVICE_MARK_CONSOLIDATED = "serviceTask_markConsolidated";

    private ReportPeriodModel() {}
}
