package org.anbiao.supervision.ranking;

/** Which units of a campaign are compared with each other; units of different kinds never are. */
public enum RankedKind {
    /** Villages and communities of a township, or its towns. */
    VILLAGES,
    /** Stations, sections and other units of an authority's own line. */
    STATIONS,
    /** Area authorities below: townships of a county. */
    TOWNSHIPS,
    /** Departments that take part in their own right. */
    DEPARTMENTS
}
