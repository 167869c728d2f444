package org.anbiao.supervision;

/** Praise, criticism and talks with units. */
public enum UnitMarkKind {
    /** 通报表扬. */
    PRAISE,
    /** 通报批评. */
    CRITICISM,
    /** 约谈提醒. */
    TALK_REMINDER,
    /** 约谈警示. */
    TALK_WARNING
}
