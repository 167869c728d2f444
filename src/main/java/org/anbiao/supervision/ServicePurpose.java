package org.anbiao.supervision;

/** What experts and institutions are given to do. */
public enum ServicePurpose {
    /** 规范评审. */
    NORM_REVIEW(false, false),
    /** 督导帮扶. */
    HELP_VISIT(true, false),
    /** 一对一指导. */
    ONE_TO_ONE(true, false),
    /** 技术咨询. */
    ADVICE(true, false),
    /** 培训. */
    TRAINING(false, false),
    /** 自评评审. */
    EVALUATION_REVIEW(false, true),
    /** 定级评审. */
    GRADING_REVIEW(false, true);

    private final boolean advising;
    private final boolean reviewing;

    ServicePurpose(boolean advising, boolean reviewing) {
        this.advising = advising;
        this.reviewing = reviewing;
    }

    /** Whether it helps an enterprise to its result. */
    public boolean isAdvising() {
        return advising;
    }

    /** Whether it judges an enterprise's result; who advised it before should not. */
    public boolean isReviewing() {
        return reviewing;
    }

    /** Whether it is about one enterprise. */
    public boolean needsEnterprise() {
        return advising || reviewing;
    }
}
