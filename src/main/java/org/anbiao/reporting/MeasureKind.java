package org.anbiao.reporting;

/** How a measure treats time; the window is [counting start, reporting date], both ends included. */
public enum MeasureKind {
    /** State of the registry at the reporting date. */
    SNAPSHOT,
    /** Units still active whose fact was achieved in the window and is in force at the reporting date (累计滚动更新). */
    STOCK,
    /** Dated events in the window; a later closure of the unit does not remove them. */
    FLOW,
    /** Units that meet a condition in the window, each once, also if closed later. */
    COHORT
}
