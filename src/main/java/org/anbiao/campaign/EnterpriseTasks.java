package org.anbiao.campaign;

import java.util.List;

/** Keys of the enterprises' tasks in five-phase schemes. */
public final class EnterpriseTasks {

    public static final String RECEIVE_NOTICE = "receive_notice";
    public static final String SIGN_COMMITMENT = "sign_commitment";
    public static final String YEARLY_PLAN = "yearly_plan";
    public static final String SELF_EVALUATE = "self_evaluate";
    public static final String RECTIFY = "rectify";
    public static final String PUBLISH_RESULT = "publish_result";
    public static final String IMPROVEMENT_PLAN = "improvement_plan";

    /** All of them, in the order enterprises go through them. */
    public static final List<String> ALL = List.of(
            RECEIVE_NOTICE, SIGN_COMMITMENT, YEARLY_PLAN, SELF_EVALUATE, RECTIFY, PUBLISH_RESULT, IMPROVEMENT_PLAN);

    private EnterpriseTasks() {}
}
