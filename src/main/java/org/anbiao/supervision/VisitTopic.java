package org.anbiao.supervision;

/** What a help visit looks at. */
public enum VisitTopic {
    /** 重大隐患. */
    MAJOR_HAZARD,
    /** 重大危险源. */
    HAZARD_SOURCE,
    /** 安全体系再造. */
    SAFETY_SYSTEM,
    /** 技术改造升级. */
    TECHNOLOGY,
    /** 应急能力. */
    EMERGENCY,
    /** 消防安全. */
    FIRE,
    /** 其他. */
    OTHER
}
