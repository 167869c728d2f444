package org.anbiao.workflow;

/** Names in {@code processes/review.bpmn}; a test holds them against the file. */
public final class ReviewModel {

    public static final String PROCESS = "review";
    public static final String TASK_REVIEW = "userTask_review";
    public static final String TASK_REVIEW_SECOND = "userTask_reviewSecond";
    public static final String TASK_REVISE = "userTask_revise";
    public static final String MESSAGE_WITHDRAWN = "review.withdrawn";
    /** Variable: whether the reviewer approved. */
    public static final String APPROVED = "approved";
    /** Variable: whether the reviewer refused it for good. */
    public static final String REFUSED = "refused";
    /** Variable: whether an approval goes on to the second level. */
    public static final String FURTHER = "further";

    private ReviewModel() {}
}
