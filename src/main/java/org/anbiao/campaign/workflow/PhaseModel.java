package org.anbiao.campaign.workflow;

import java.util.List;

/** Names in {@code processes/phase-*.bpmn}; a test holds them against the files. */
public final class PhaseModel {

    public static final String MOBILIZE = "phase-mobilize";
    public static final String SELF_EVALUATE = "phase-self-evaluate";
    public static final String SUPERVISE = "phase-supervise";
    public static final String ENFORCE = "phase-enforce";
    public static final String SUMMARIZE = "phase-summarize";
    public static final String WORK_LIST = "phase-work-list";
    /** All of them. */
    public static final List<String> PROCESSES =
            List.of(MOBILIZE, SELF_EVALUATE, SUPERVISE, ENFORCE, SUMMARIZE, WORK_LIST);

    public static final String SERVICE_DEADLINE = "serviceTask_deadline";
    public static final String SERVICE_REPORT_DEADLINE = "serviceTask_reportDeadline";
    public static final String TASK_CONFIGURED = "userTask_configuredTask";
    public static final String TASK_LISTED_ITEM = "userTask_listedItem";
    /** Variable of one configured task: its key. */
    public static final String TASK_KEY = "taskKey";
    /** Variable of one item of the key project list: its id. */
    public static final String ITEM_ID = "itemId";

    private PhaseModel() {}
}
