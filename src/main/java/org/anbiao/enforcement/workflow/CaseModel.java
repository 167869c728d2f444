package org.anbiao.enforcement.workflow;

/** Names in {@code processes/enforcement-case.bpmn}; a test holds them against the file. */
public final class CaseModel {

    public static final String PROCESS = "enforcement-case";
    public static final String TASK_FACTS = "userTask_establishFacts";
    public static final String TASK_DECIDE = "userTask_decideCase";
    public static final String TASK_CARRY_OUT = "userTask_carryOutSanctions";
    public static final String TASK_PROPOSE = "userTask_proposeExposure";
    public static final String TASK_APPROVE = "userTask_approveExposure";
    public static final String TASK_PUBLISH = "userTask_publishExposure";

    private CaseModel() {}
}
