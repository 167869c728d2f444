package org.anbiao.supervision.ranking;

/** A share that a rule may weigh; each is counted from records that the portal has anyway, so that it can be opened. */
public enum RankedFigure {
    /** Of the unit's enterprises in the campaign, those that were served the notice (告知书). */
    NOTICES,
    /** Of the unit's enterprises in the campaign, those that signed the commitment (承诺书). */
    COMMITMENTS,
    /** Of the unit's enterprises in the campaign, those that finished a self-evaluation in the campaign's year. */
    EVALUATIONS,
    /** Of the hazards with a deadline in the quarter, those signed off by their deadline. */
    HAZARDS,
    /** Of the unit's own tasks due in the quarter, those done in time. */
    TASKS,
    /** Of the unit's reports due in the quarter, those sent in time. */
    REPORTS,
    /** Of the unit's own targets of the year, those reached by the end of the quarter. */
    TARGETS;

    /** Whether it is counted over the enterprises of the unit. */
    public boolean countsEnterprises() {
        return this == NOTICES || this == COMMITMENTS || this == EVALUATIONS;
    }
}
