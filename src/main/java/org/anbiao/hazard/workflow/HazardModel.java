package org.anbiao.hazard.workflow;

/** Names in {@code processes/hazard-rectification.bpmn}; a test holds them against the file. */
public final class HazardModel {

    public static final String PROCESS = "hazard-rectification";
    public static final String TASK_CONFIRM = "userTask_confirmHazard";
    public static final String TASK_DISPATCH = "userTask_dispatchHazard";
    public static final String TASK_REPORT = "userTask_reportHazard";
    public static final String TASK_RECTIFY = "userTask_rectifyHazard";
    public static final String TASK_RECHECK = "userTask_recheckHazard";
    public static final String TASK_SIGN_OFF = "userTask_signOffHazard";
    public static final String MESSAGE_JUDGED = "hazard.judged-major";
    public static final String MESSAGE_DISMISSED = "hazard.dismissed";

    private HazardModel() {}
}
