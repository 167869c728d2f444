package org.anbiao.supervision;

/** Whose person a member of a squad is. */
public enum TeamSide {
    /** 专家组. */
    EXPERT,
    /** 业务骨干. */
    BACKBONE,
    /** 有关部门. */
    DEPARTMENT,
    /** 企业实务人员. */
    PRACTITIONER,
    /** 技术服务机构. */
    INSTITUTION,
    /** 保险机构. */
    INSURER
}
