package org.anbiao.mobilization;

/** Keys of the tasks that phase 1 finishes by recording the facts behind them. */
final class Tasks {

    static final String RECEIVE_NOTICE = "receive_notice";
    static final String SIGN_COMMITMENT = "sign_commitment";
    static final String YEARLY_PLAN = "yearly_plan";
    static final String UNIT_PLAN = "unit_plan";

    private Tasks() {}
}
