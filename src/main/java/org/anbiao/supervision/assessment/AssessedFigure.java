package org.anbiao.supervision.assessment;

/** What stands in a unit's record of a year and is laid beside its assessment; each figure opens on its records. */
public enum AssessedFigure {
    /** Findings of supervision about the unit, by the day they were made. */
    FINDINGS,
    /** Those of them that are not closed. */
    OPEN_FINDINGS,
    /** Praise by notice. */
    PRAISE,
    /** Criticism by notice. */
    CRITICISM,
    /** Talks to remind it. */
    TALK_REMINDERS,
    /** Talks to warn it. */
    TALK_WARNINGS,
    /** Meetings of its leaders on the campaign. */
    MEETINGS,
    /** Random draws it made. */
    DRAWS
}
