package org.anbiao.campaign.workflow;

/** Names in {@code processes/campaign.bpmn}; a test holds them against the file. */
public final class CampaignModel {

    public static final String PROCESS = "campaign";
    public static final String TASK_OFFICE = "userTask_office";
    public static final String SERVICE_FREEZE_BASE = "serviceTask_freezeBase";
    public static final String SERVICE_DEADLINE = "serviceTask_deadline";
    public static final String SERVICE_CLOSE = "serviceTask_close";
    public static final String SERVICE_WITHDRAW = "serviceTask_withdraw";
    public static final String MESSAGE_ENROLLED = "campaign.enrolled";
    public static final String MESSAGE_CLOSE = "campaign.close";
    public static final String MESSAGE_WITHDRAW = "campaign.withdraw";
    /** Variable of one phase: its id. */
    public static final String PHASE_ID = "phaseId";
    /** Variable of one task of the safety office, or of a generic phase: its key. */
    public static final String TASK_KEY = "taskKey";

    private CampaignModel() {}
}
