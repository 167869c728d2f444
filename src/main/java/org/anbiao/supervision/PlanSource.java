package org.anbiao.supervision;

/** Where a weakness is known from. */
public enum PlanSource {
    /** An open item of its self-evaluation. */
    EVALUATION,
    /** An open hazard. */
    HAZARD,
    /** An open finding of a help visit. */
    VISIT,
    /** Written by hand. */
    OWN
}
