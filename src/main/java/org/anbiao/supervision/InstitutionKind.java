package org.anbiao.supervision;

/** What a body outside the authorities does. */
public enum InstitutionKind {
    /** 安全技术服务机构. */
    SERVICE,
    /** 定级组织单位. */
    GRADING_ORGANISER,
    /** 定级评审单位. */
    REVIEW_BODY,
    /** 保险机构. */
    INSURER
}
