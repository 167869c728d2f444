package org.anbiao.supervision;

/** What a visit leaves behind. */
public enum VisitItemKind {
    /** A problem that the enterprise puts right. */
    FINDING,
    /** Advice. */
    ADVICE,
    /** A hazard: followed in its own loop. */
    HAZARD
}
