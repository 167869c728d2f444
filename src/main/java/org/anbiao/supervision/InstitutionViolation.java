package org.anbiao.supervision;

/** Violations of organisers, review bodies and reviewers. */
public enum InstitutionViolation {
    /** 弄虚作假. */
    FRAUD,
    /** 走过场. */
    FORMALITY,
    /** 替代企业创建. */
    IN_PLACE,
    /** 咨询评审捆绑收费. */
    BUNDLED_FEES,
    /** 谋取不正当利益. */
    IMPROPER_GAIN
}
