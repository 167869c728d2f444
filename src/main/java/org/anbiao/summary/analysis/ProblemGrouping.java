package org.anbiao.summary.analysis;

/** What problems are spread over. */
public enum ProblemGrouping {
    SECTOR,
    /** Villages of one authority; where the actor sees several, these. */
    AREA,
    SIZE
}
