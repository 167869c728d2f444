package org.anbiao.campaign.workflow;

/** Names in {@code processes/enterprise-participation.bpmn}; a test holds them against the file. */
public final class ParticipationModel {

    public static final String PROCESS = "enterprise-participation";
    public static final String TASK_RECEIVE_NOTICE = "userTask_receiveNotice";
    public static final String TASK_SIGN_COMMITMENT = "userTask_signCommitment";
    public static final String TASK_YEARLY_PLAN = "userTask_yearlyPlan";
    public static final String TASK_SELF_EVALUATE = "userTask_selfEvaluate";
    public static final String TASK_RECTIFY = "userTask_rectify";
    public static final String TASK_PUBLISH_RESULT = "userTask_publishResult";
    public static final String TASK_IMPROVEMENT_PLAN = "userTask_improvementPlan";

    private ParticipationModel() {}
}
