package org.anbiao.recognition.workflow;

/** Names in {@code processes/recognition.bpmn}; a test holds them against the file. */
public final class SelectionModel {

    public static final String PROCESS = "recognition";
    public static final String TASK_HELP = "userTask_helpCandidate";
    public static final String TASK_RECOMMEND = "userTask_recommendCandidate";
    public static final String TASK_REVIEW = "userTask_reviewCandidate";

    public static final String MESSAGE_REVIEWED = "recognition.reviewed";

    private SelectionModel() {}
}
