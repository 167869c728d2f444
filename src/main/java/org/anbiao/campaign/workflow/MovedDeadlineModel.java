package org.anbiao.campaign.workflow;

/** Names in {@code processes/phase-moved-deadline.bpmn}; a test holds them against the file. */
public final class MovedDeadlineModel {

    public static final String PROCESS = "phase-moved-deadline";
    public static final String SERVICE_DEADLINE = "serviceTask_deadline";

    private MovedDeadlineModel() {}
}
