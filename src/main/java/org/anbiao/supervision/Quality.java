package org.anbiao.supervision;

/** What institutions are held to. */
public enum Quality {
    /** 规范性. */
    REGULAR,
    /** 专业性. */
    EXPERT,
    /** 独立性. */
    INDEPENDENT,
    /** 客观性. */
    OBJECTIVE
}
