package org.anbiao.supervision;

/** What the supervision of an institution records. */
public enum InstitutionRecordKind {
    /** 监督检查. */
    CHECK,
    /** 违规行为. */
    VIOLATION,
    /** 处理措施. */
    MEASURE
}
