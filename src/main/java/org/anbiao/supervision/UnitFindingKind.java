package org.anbiao.supervision;

/** What supervision finds at units. */
public enum UnitFindingKind {
    /** 部署不力. */
    DEPLOYMENT,
    /** 责任不明. */
    DUTY,
    /** 措施不实. */
    MEASURES,
    /** 重大隐患排查整治有漏洞. */
    MAJOR_HAZARDS,
    /** 照搬照抄. */
    COPYING,
    /** 敷衍了事. */
    FORMALITY
}
